using System.Collections.Immutable;
using System.Data.Common;
using Contracts.Providers.Data;
using Contracts.Providers.Handlers;
using Contracts.Providers.Results;

namespace Contracts.Providers.Databases;

/// <summary>
/// A database that exists for one fixture or one test. The app is pointed at it and prepares it when it starts, as it would a new one in production; from then on each
/// interaction finds it as the app had prepared it.
/// </summary>
/// <remarks>
/// The connection string stays the same for the life of the database, so the app is hosted once. Its pooled connections are closed between interactions, those of an
/// <c>NpgsqlDataSource</c> among the app's services too.
/// </remarks>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>What to say of an app that begins a transaction.</summary>
    protected const string BeginsItsOwn = "it begins a transaction of its own";

    private readonly Lazy<DbConnection> _connection;
    private readonly Lazy<InteractionTransaction> _transaction;
    private ImmutableArray<TableContents> _before = [];
    private ImmutableArray<TableContents>? _prepared;
    private bool _captured;

    /// <summary>A database that is there once it was started.</summary>
    protected TestDatabase()
    {
        _connection = new(CreateConnection);
        _transaction = new(() => new InteractionTransaction(_connection.Value));
    }

    /// <summary>"PostgreSQL", "SQLite".</summary>
    public abstract string Kind { get; }

    /// <summary>What the app is given. Known once the database was started.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>
    /// The one connection that the app is given in place of the connection string under <see cref="DatabaseIsolation.Rollback"/>: <c>options.UseNpgsql(database.Connection)</c>.
    /// Requests of one interaction use it one after the other.
    /// </summary>
    /// <exception cref="InvalidOperationException">The isolation is another one.</exception>
    public DbConnection Connection => Isolation == DatabaseIsolation.Rollback
        ? _connection.Value
        : throw new InvalidOperationException($"The app shares a connection with the verification under {nameof(DatabaseIsolation)}.{nameof(DatabaseIsolation.Rollback)} only; here it opens its own, with {nameof(ConnectionString)}.");

    /// <summary>What happens between two interactions. A copy, if nothing else is said.</summary>
    public DatabaseIsolation Isolation { get; init; } = DatabaseIsolation.Copy;

    /// <summary>Whether an interaction that leaves rows behind fails. Only with <see cref="DatabaseIsolation.Shared"/>: elsewhere nothing can be left behind.</summary>
    public bool FailsOnLeftovers { get; init; }

    /// <summary>
    /// Prepares once what each interaction begins with, after the app prepared the schema: rows that every state takes for granted, or migrations that the app does not run itself. Any delegate;
    /// its parameters are filled by type from the app's services, and may be this <see cref="TestDatabase"/>, a <see cref="TestData"/> and a <see cref="CancellationToken"/>.
    /// </summary>
    public Delegate? Baseline { get; init; }

    /// <summary>The last migration that ran, or a checksum of the schema where there is no history of them. Null before the first interaction.</summary>
    public string? SchemaVersion { get; private set; }

    /// <summary>The server with its version, for reports. Null before the first interaction.</summary>
    public UsedVersion? Server { get; private set; }

    /// <summary>Kind and schema, for reports.</summary>
    public string Description => SchemaVersion is null ? Kind : $"{Kind}, schema {SchemaVersion}";

    /// <summary>Finds a server where one is needed, and makes an empty database. A second call does nothing.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="TestDatabaseException">There is no server, or it refuses.</exception>
    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Removes the database while the app may still run: to see what the app does without it, or at the end.</summary>
    /// <param name="cancellationToken">Cancels the removal.</param>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        if (_connection.IsValueCreated)
            await _connection.Value.DisposeAsync().ConfigureAwait(false);
        await RemoveAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DropAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Makes the database ready for an interaction.</summary>
    /// <param name="services">The app's services, where it runs in this process. The app has started.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="TestDatabaseException">It cannot be made ready.</exception>
    public async Task BeginAsync(IServiceProvider? services, CancellationToken cancellationToken)
    {
        if (!_captured)
            await AttemptAsync("prepared", () => CaptureAsync(services, cancellationToken)).ConfigureAwait(false);
        else if (Isolation == DatabaseIsolation.Copy)
            await AttemptAsync("copied from its template", () => RestoreAsync(services, cancellationToken)).ConfigureAwait(false);
        else if (Isolation == DatabaseIsolation.Reset)
            await AttemptAsync("reset", () => ResetAsync(cancellationToken)).ConfigureAwait(false);
        // Under a rollback, what the last one found at its end is what this one begins with.
        if (!_captured || Isolation != DatabaseIsolation.Rollback)
            _before = await ContentsAsync(cancellationToken).ConfigureAwait(false);
        _captured = true;
        if (Isolation == DatabaseIsolation.Rollback)
            await AttemptAsync("put into a transaction", () => _transaction.Value.BeginAsync(cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Looks at what an interaction left behind.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>One sentence per table; none with an isolation that cleans.</returns>
    /// <exception cref="TestDatabaseException">The tables cannot be read, or the app wrote what a rollback does not take back.</exception>
    public async Task<ImmutableArray<string>> EndAsync(CancellationToken cancellationToken)
    {
        var undone = true;
        if (Isolation == DatabaseIsolation.Rollback)
            await AttemptAsync("rolled back", async () => undone = await _transaction.Value.EndAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var after = await ContentsAsync(cancellationToken).ConfigureAwait(false);
        var left = TableContents.Differences(_before, after);
        if (Isolation != DatabaseIsolation.Rollback)
            return left;
        _before = after;
        return (undone, left) switch
        {
            (false, _) => throw TestDatabaseException.NotRolledBack($"it ended the transaction that the interaction runs in{(left.IsEmpty ? "" : $" and committed: {string.Join("; ", left)}")}"),
            (_, { IsEmpty: false }) => throw TestDatabaseException.NotRolledBack($"it wrote on a connection of its own: {string.Join("; ", left)}"),
            _ => left,
        };
    }

    /// <summary>Whether something failed because of the isolation: under <see cref="DatabaseIsolation.Rollback"/>, an app or a handler that begins a transaction of its own.</summary>
    /// <param name="thrown">What was thrown.</param>
    /// <returns>What to tell in place of the failure; null where the isolation is not to blame.</returns>
    public TestDatabaseException? RefusalOf(Exception? thrown)
    {
        if (Isolation != DatabaseIsolation.Rollback)
            return null;
        for (var cause = thrown; cause is not null; cause = cause.InnerException)
        {
            if (WhyNotRolledBack(cause) is { } reason)
                return TestDatabaseException.NotRolledBack(reason, thrown);
        }

        return null;
    }

    /// <summary>Reads what the app's tables hold, row by row.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="TestDatabaseException">The tables cannot be read.</exception>
    public async Task<ImmutableArray<TableRows>> ReadRowsAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<TableRows> rows = [];
        await AttemptAsync("read", async () => rows = await ReadTablesAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return rows;
    }

    /// <summary>What the tables held when the interaction began. Where each begins with the same, that is read once.</summary>
    /// <exception cref="TestDatabaseException">The tables cannot be read.</exception>
    internal async Task<ImmutableArray<TableContents>> ReadContentsAsBegunAsync(CancellationToken cancellationToken) =>
        Isolation is DatabaseIsolation.Shared or DatabaseIsolation.Rollback ? _before : _prepared ??= await ReadContentsNowAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>What the tables hold, with what the interaction wrote so far.</summary>
    /// <exception cref="TestDatabaseException">The tables cannot be read.</exception>
    internal async Task<ImmutableArray<TableContents>> ReadContentsNowAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<TableContents> contents = [];
        await AttemptAsync("read", async () => contents = await ReadContentsAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return contents;
    }

    /// <summary>The image of the container that the server runs in; null where it runs in none, or that is not known.</summary>
    protected virtual string? ServerImage => null;

    /// <summary>Removes the database.</summary>
    /// <param name="cancellationToken">Cancels the removal.</param>
    protected abstract Task RemoveAsync(CancellationToken cancellationToken);

    /// <summary>A connection to the database, not yet opened.</summary>
    protected abstract DbConnection CreateConnection();

    /// <summary>What the app does that <see cref="DatabaseIsolation.Rollback"/> does not allow, told by what the driver threw: after "the app".</summary>
    /// <param name="thrown">What was thrown.</param>
    /// <returns>Null where the driver speaks of something else.</returns>
    protected abstract string? WhyNotRolledBack(Exception thrown);

    /// <summary>The connection that sees what the interaction wrote so far; null where any connection does.</summary>
    protected DbConnection? InteractionConnection => _transaction is { IsValueCreated: true, Value.IsOpen: true } ? _connection.Value : null;

    /// <summary>Closes the app's idle connections and keeps the database as it is now, to be copied later.</summary>
    /// <param name="services">The app's services, where it runs in this process.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    protected abstract Task CaptureTemplateAsync(IServiceProvider? services, CancellationToken cancellationToken);

    /// <summary>Replaces the database by a copy of the template.</summary>
    /// <param name="services">The app's services, where it runs in this process.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    protected abstract Task RestoreAsync(IServiceProvider? services, CancellationToken cancellationToken);

    /// <summary>Keeps rows and sequences as they are now, to be put back later.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    protected abstract Task CaptureRowsAsync(CancellationToken cancellationToken);

    /// <summary>Puts rows and sequences back.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    protected abstract Task ResetAsync(CancellationToken cancellationToken);

    /// <summary>Reads which schema the database has.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    protected abstract Task<string> ReadSchemaVersionAsync(CancellationToken cancellationToken);

    /// <summary>Reads what the app's tables hold.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    protected abstract Task<ImmutableArray<TableContents>> ReadContentsAsync(CancellationToken cancellationToken);

    /// <summary>Reads the rows of the app's tables.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    protected abstract Task<ImmutableArray<TableRows>> ReadTablesAsync(CancellationToken cancellationToken);

    /// <summary>Turns a refusal of the database into the area's exception.</summary>
    /// <param name="attempt">What is tried, after "could not be".</param>
    /// <param name="work">The work.</param>
    protected async Task AttemptAsync(string attempt, Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is DbException or IOException or UnauthorizedAccessException)
        {
            throw TestDatabaseException.Refused(Kind, attempt, refused);
        }
    }

    private async Task CaptureAsync(IServiceProvider? services, CancellationToken cancellationToken)
    {
        if (Baseline is not null)
            await CallAsync(Baseline, services, cancellationToken).ConfigureAwait(false);
        SchemaVersion = await ReadSchemaVersionAsync(cancellationToken).ConfigureAwait(false);
        Server = await ReadServerAsync(cancellationToken).ConfigureAwait(false);
        if (Isolation == DatabaseIsolation.Copy)
            await CaptureTemplateAsync(services, cancellationToken).ConfigureAwait(false);
        else if (Isolation == DatabaseIsolation.Reset)
            await CaptureRowsAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<UsedVersion> ReadServerAsync(CancellationToken cancellationToken)
    {
        var connection = CreateConnection();
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new UsedVersion(Kind, connection.ServerVersion) { Image = ServerImage };
        }
    }

    private async Task CallAsync(Delegate baseline, IServiceProvider? services, CancellationToken cancellationToken)
    {
        var call = new HandlerCall(services is null ? null : () => services, this, new TestData());
        await using (call.ConfigureAwait(false))
        {
            try
            {
                await call.InvokeAsync(baseline.Method, new HandlerTarget.Given(baseline.Target), HandlerValues.None, [], cancellationToken).ConfigureAwait(false);
            }
            catch (HandlerException misfit)
            {
                throw TestDatabaseException.Unsuitable($"The baseline of the {Kind} database cannot be called: {misfit.Message}");
            }
        }
    }

    private async Task<ImmutableArray<TableContents>> ContentsAsync(CancellationToken cancellationToken) =>
        Isolation is DatabaseIsolation.Shared or DatabaseIsolation.Rollback ? await ReadContentsNowAsync(cancellationToken).ConfigureAwait(false) : [];
}
