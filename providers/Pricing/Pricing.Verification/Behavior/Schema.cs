using Pricing.Api.Storage.PostgreSql;
using Pricing.Api.Storage.Sqlite;
using Pricing.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Pricing.Verification.Behavior;

public sealed class Schema() : ServiceSchema<SqlitePricingContext, PostgreSqlPricingContext>(database => new PricingHost(database));
