using Orders.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Orders.Verification.Behavior;

public sealed class Protection() : ServiceProtection<Protection.Table>(database => new OrdersHost(database))
{
    public sealed class Table : IEndpointTable
    {
        private static readonly string[] Staff = [Roles.Employee, Roles.Admin];

        public static IReadOnlyList<string> Public { get; } = ["GET /metrics", "* /health"];

        public static IReadOnlyList<ProtectedEndpoint> Protected { get; } =
        [
            new("POST /orders"),
            new("GET /orders"),
            new("GET /orders/{id:guid}"),
            new("GET /orders/{id:guid}/history"),
            new("POST /orders/{id:guid}/assign", Staff),
            new("POST /orders/{id:guid}/start", Staff),
            new("POST /orders/{id:guid}/complete", Staff),
            new("POST /orders/{id:guid}/cancel"),
        ];
    }
}
