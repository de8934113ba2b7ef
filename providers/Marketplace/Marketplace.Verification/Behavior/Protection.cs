using Marketplace.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Marketplace.Verification.Behavior;

public sealed class Protection() : ServiceProtection<Protection.Table>(database => new MarketplaceHost(database))
{
    public sealed class Table : IEndpointTable
    {
        private static readonly string[] Staff = [Roles.Employee, Roles.Admin];

        public static IReadOnlyList<string> Public { get; } = ["GET /metrics", "* /health"];

        public static IReadOnlyList<ProtectedEndpoint> Protected { get; } =
        [
            new("GET /listings", Staff),
            new("GET /listings/{sku}", Staff),
            new("PUT /listings/{sku}", Staff),
            new("DELETE /listings/{sku}", Staff),
            new("POST /synchronizations", Staff),
        ];
    }
}
