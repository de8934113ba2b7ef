using Microsoft.EntityFrameworkCore;

namespace Payments.Api.Storage.PostgreSql;

/// <summary>Payments in PostgreSQL.</summary>
public sealed class PostgreSqlPaymentsContext(DbContextOptions<PostgreSqlPaymentsContext> options) : PaymentsContext(options);
