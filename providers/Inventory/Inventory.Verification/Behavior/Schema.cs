using Inventory.Api.Storage.PostgreSql;
using Inventory.Api.Storage.Sqlite;
using Inventory.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Inventory.Verification.Behavior;

public sealed class Schema() : ServiceSchema<SqliteInventoryContext, PostgreSqlInventoryContext>(database => new InventoryHost(database));
