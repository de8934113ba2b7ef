using System.Security.Cryptography;
using System.Text;
using Contracts.Schemas.Events;

namespace PactBroker.Publishing;

/// <summary>What a version of an application reads or writes of an event.</summary>
internal sealed record EventPublication(EventContract Contract)
{
    /// <summary>The contract as it is stored.</summary>
    public string Document { get; } = EventContractText.Print(Contract);

    /// <summary>The content's public name: equal content has the same, whichever version publishes it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)))[..40];
}
