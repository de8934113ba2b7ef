using Analytics.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Analytics.Verification.Behavior;

public sealed class Protection() : ServiceProtection<Protection.Table>(database => new AnalyticsHost(database))
{
    public sealed class Table : IEndpointTable
    {
        private static readonly string[] Staff = [Roles.Employee, Roles.Admin];

        public static IReadOnlyList<string> Public { get; } = ["GET /metrics", "* /health"];

        public static IReadOnlyList<ProtectedEndpoint> Protected { get; } = [new("POST /reports", Staff), new("GET /reports/{id:guid}", Staff)];
    }
}
