using Contracts.Testing;

namespace Users.Verification;

/// <summary>Everything that consumers expect of Users: one test per interaction, and one per reader of its event.</summary>
[Trait("row", "S1-024"), Trait("row", "S3-011")]
public sealed class UsersVerification(UsersOnSqlite provider) : IClassFixture<UsersOnSqlite>
{
    [Theory, InteractionsOf<UsersOnSqlite>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);

    [Theory, EventsOf<UsersOnSqlite>]
    public Task Is_read_by(string reader) => provider.VerifyEventAsync(reader, TestContext.Current.CancellationToken);
}

/// <summary>The same on the database of production.</summary>
public sealed class UsersVerificationOnPostgreSql(UsersOnPostgreSql provider) : IClassFixture<UsersOnPostgreSql>
{
    [Theory, InteractionsOf<UsersOnPostgreSql>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}

/// <summary>The same with tokens in Redis, which the states fill and the report looks into.</summary>
[Trait("row", "S1-006")]
public sealed class UsersVerificationOnRedis(UsersOnRedis provider) : IClassFixture<UsersOnRedis>
{
    [Theory, InteractionsOf<UsersOnRedis>]
    public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
}
