using Microsoft.AspNetCore.Components;
using PactBroker.Http;
using PactBroker.Links;
using PactBroker.Storage;

namespace PactBroker.Pages.Layout;

/// <summary>A page, which reads first and draws then, once.</summary>
public abstract class PageComponent : ComponentBase
{
    [Inject]
    internal BrokerRequest Request { get; set; } = null!;

    internal BrokerLinks Links => field ??= Request.Links.WithoutHost();

    /// <summary>The instant at which the page was read; ages are told from it.</summary>
    internal long Now { get; private set; }

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Request.ReadAsync(async session =>
        {
            Now = session.Now;
            await ReadAsync(session);
            return true;
        });
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private protected virtual Task ReadAsync(StorageSession session) => Task.CompletedTask;
}
