using Marketplace.Sync.Storage.PostgreSql;
using Marketplace.Sync.Storage.Sqlite;
using Marketplace.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

public sealed class Schema() : ServiceSchema<SqliteMarketplaceContext, PostgreSqlMarketplaceContext>(database => new MarketplaceHost(database));
