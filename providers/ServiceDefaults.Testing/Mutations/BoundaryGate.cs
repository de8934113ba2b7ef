using Contracts.Schemas.Events;
using ServiceDefaults.Events;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>
/// What stands between a provider under verification and those who hold it against contracts. It lets everything pass, until it is told to change one thing: then a contract test
/// has to notice.
/// </summary>
public sealed class BoundaryGate
{
    private Mutation? _mutation;

    /// <summary>The last event of the app, as it came to the gate.</summary>
    internal EventMessage? Published { get; private set; }

    /// <summary>Whether there was something to change.</summary>
    internal bool HasChanged { get; private set; }

    /// <summary>The app's answers, as they come out of the gate.</summary>
    public HttpMessageHandler Around(HttpMessageHandler app) => new MutatingHandler(this, app);

    /// <summary>An event of the app, as it comes out of the gate.</summary>
    public EventMessage Through(EventMessage published)
    {
        Published = published;
        if ((_mutation as IEventMutation)?.Apply(published) is not { } changed)
            return published;
        HasChanged = true;
        return changed;
    }

    /// <summary>Where the app's events go, as they come out of the gate.</summary>
    internal IEventPublisher Around(IEventPublisher publisher)
    {
        if (_mutation is not IStreamMutation mutation)
            return publisher;
        HasChanged = true;
        return mutation.Around(publisher);
    }

    /// <summary>Has one thing changed in whatever passes; null for nothing.</summary>
    internal void Change(Mutation? mutation) => (_mutation, HasChanged) = (mutation, false);

    private sealed class MutatingHandler(BoundaryGate gate, HttpMessageHandler app) : DelegatingHandler(app)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (gate._mutation is IAnswerMutation mutation && await mutation.ApplyAsync(response, cancellationToken))
                gate.HasChanged = true;
            return response;
        }
    }
}
