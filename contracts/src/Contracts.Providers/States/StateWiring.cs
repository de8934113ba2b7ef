using System.Collections.Immutable;
using Contracts.Providers.Hosting;

namespace Contracts.Providers.States;

/// <summary>How a verification is told to bring about provider states.</summary>
internal abstract record StateWiring
{
    public abstract StateChanges Connect(ProviderEndpoint? endpoint, HttpClient? provider, HttpClient addresses, ImmutableArray<KeyValuePair<string, string>> headers);

    public sealed record None : StateWiring
    {
        public override StateChanges Connect(ProviderEndpoint? endpoint, HttpClient? provider, HttpClient addresses, ImmutableArray<KeyValuePair<string, string>> headers) =>
            new NoStateChanges(ignored: false);
    }

    public sealed record Ignored : StateWiring
    {
        public override StateChanges Connect(ProviderEndpoint? endpoint, HttpClient? provider, HttpClient addresses, ImmutableArray<KeyValuePair<string, string>> headers) =>
            new NoStateChanges(ignored: true);
    }

    public sealed record Handlers(ProviderStates States) : StateWiring
    {
        private readonly SeenTables _seen = new();

        /// <summary>The handlers, with the tables that they were seen to write to so far.</summary>
        public HandledStates Describe(string provider) => States.Describe(provider, _seen);

        public override StateChanges Connect(ProviderEndpoint? endpoint, HttpClient? provider, HttpClient addresses, ImmutableArray<KeyValuePair<string, string>> headers) =>
            new HandlerStateChanges(States, _seen);
    }

    public sealed record Url(Uri Address, StateChangeOptions Options) : StateWiring
    {
        // A relative address is an endpoint of the provider itself, in memory too.
        public override StateChanges Connect(ProviderEndpoint? endpoint, HttpClient? provider, HttpClient addresses, ImmutableArray<KeyValuePair<string, string>> headers) =>
            !Address.IsAbsoluteUri && endpoint is not null && provider is not null
                ? new UrlStateChanges(new Uri(endpoint.BaseAddress, Address), Options, provider, headers)
                : new UrlStateChanges(Address, Options, addresses, headers);
    }
}
