using Payments.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Payments.Verification.Behavior;

public sealed class Protection() : ServiceProtection<Protection.Table>(database => new PaymentsHost(database))
{
    public sealed class Table : IEndpointTable
    {
        /// <summary>The card processor has no token of ours: it signs what it sends.</summary>
        public static IReadOnlyList<string> Public { get; } = ["POST /webhooks/card-processor", "GET /metrics", "* /health"];

        public static IReadOnlyList<ProtectedEndpoint> Protected { get; } =
        [
            new("PUT /payments/{orderId:guid}", Roles.Service),
            new("GET /payments/{orderId:guid}", Roles.Employee, Roles.Admin, Roles.Service),
            new("POST /payments/{orderId:guid}/capture", Roles.Service),
            new("POST /payments/{orderId:guid}/refund", Roles.Service),
        ];
    }
}
