using Microsoft.AspNetCore.Mvc;

namespace Contracts.Tests.Providers.Endpoints;

/// <summary>The controller of a small app.</summary>
[ApiController, Route("parcels")]
public sealed class ParcelsController : ControllerBase
{
    [HttpGet("{id}"), ProducesResponseType<Parcel>(200)]
    public ActionResult<Parcel> Get(int id) => new Parcel(id, ParcelSize.ByHand);
}

public sealed record Parcel(int HowMany, ParcelSize ParcelSize);

public enum ParcelSize
{
    ByHand,
    ByTwo,
}
