using Inventory.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Inventory.Verification.Behavior;

public sealed class Protection() : ServiceProtection<Protection.Table>(database => new InventoryHost(database))
{
    public sealed class Table : IEndpointTable
    {
        public static IReadOnlyList<string> Public { get; } = ["GET /products", "GET /products/{sku}", "GET /stock/{sku}", "GET /stock", "GET /metrics", "* /health"];

        public static IReadOnlyList<ProtectedEndpoint> Protected { get; } =
        [
            new("POST /products", Roles.Employee, Roles.Admin),
            new("POST /reservations"),
            new("PUT /reservations/{id:guid}", Roles.Service),
            new("GET /reservations/{id:guid}", Roles.Employee, Roles.Admin, Roles.Service),
            new("DELETE /reservations/{id:guid}", Roles.Service),
        ];
    }
}
