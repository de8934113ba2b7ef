using Contracts.Providers;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Testing.Verification;

namespace Contracts.Testing;

/// <summary>
/// A provider under verification, as a class fixture: the app is hosted once, each interaction is a test of its own, results are published when every one of them ran,
/// and written to the files that the environment asks for (<c>PACT_VERIFIER_HTML_REPORT=out/{provider}-{fixture}.html</c>).
/// </summary>
/// <remarks>
/// Contracts come from the sources of <see cref="Verifier"/>; where it has none, from <c>PACT_URL</c> (the one pact that a broker's webhook names), from its broker when <c>PACT_BROKER_BASE_URL</c> is set, else from the nearest folder
/// <c>contracts/pacts</c> above the test assembly. With <c>PACT_LAST_FAILED=true</c> the tests are those that did not pass in the last run, as the report of <c>PACT_VERIFIER_JSON_REPORT</c> says. A verifier with a shuffled order or with several instances replays everything when the first test asks, and the tests say what was found; after the first
/// failure of one that fails fast, the other tests are skipped. An instance is also made to list the tests, so the constructor does no work: start the app lazily, as <c>WebApplicationFactory</c> does.
/// </remarks>
/// <example>
/// <code>
/// public sealed class PricingProvider : ProviderFixture
/// {
///     private readonly WebApplicationFactory&lt;PricingApp&gt; _app = new();
///
///     protected override PactVerifier Verifier => new PactVerifier("Pricing")
///         .WithHttpEndpoint(() => _app.Server.CreateHandler(), () => _app.Services)
///         .WithProviderStates(ProviderStates.From&lt;PricingStates&gt;());
///
///     protected override ValueTask StopAsync() => _app.DisposeAsync();
/// }
///
/// public sealed class PricingVerification(PricingProvider provider) : IClassFixture&lt;PricingProvider&gt;
/// {
///     [Theory, InteractionsOf&lt;PricingProvider&gt;]
///     public Task Honors(string interaction) => provider.VerifyAsync(interaction, TestContext.Current.CancellationToken);
/// }
/// </code>
/// </example>
public abstract class ProviderFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private PactVerifier? _verifier;
    private VerificationSession? _session;
    private RunTimes _starting = new();
    private bool _hasStarted;
    private bool _hasVerified;
    private bool _hasReplayed;

    /// <summary>How this provider is verified: its name, how it is hosted, its states. Asked for once per instance.</summary>
    protected abstract PactVerifier Verifier { get; }

    internal PactVerifier Settings => _verifier ??= DefaultSources.AddTo(Verifier, GetType().Name, Environment.GetEnvironmentVariable);

    private VerificationSession Session => _session ??= Settings.OpenSession();

    /// <summary>Verifies one interaction in every contract that has it. Fails with the report; a pending failure is a skipped test that says so.</summary>
    /// <param name="interaction">The key that the test got.</param>
    /// <param name="cancellationToken">The test's token.</param>
    public async Task VerifyAsync(string interaction, CancellationToken cancellationToken)
    {
        var run = await VerificationRun.OfAsync(this, cancellationToken).ConfigureAwait(false);
        var row = run.Row(interaction);
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await StartOnceAsync(cancellationToken).ConfigureAwait(false);
            _hasVerified = true;
            if (!Settings.ReplaysTogether)
                await run.VerifyAsync(row, Session, Settings, cancellationToken).ConfigureAwait(false);
            else if (!_hasReplayed)
                await run.ReplayAsync(Settings, cancellationToken).ConfigureAwait(false);
            _hasReplayed = true;
        }
        finally
        {
            _one.Release();
        }

        run.Report(row, Settings);
    }

    /// <summary>Has the schema of one reader read the real event, in every version of the reader that counts. Fails with the report; a pending failure is a skipped test that says so.</summary>
    /// <param name="reader">The key that the test got from <see cref="EventsOfAttribute{TProvider}"/>.</param>
    /// <param name="cancellationToken">The test's token.</param>
    public async Task VerifyEventAsync(string reader, CancellationToken cancellationToken)
    {
        var run = await EventVerification.OfAsync(this, cancellationToken).ConfigureAwait(false);
        var row = run.Row(reader);
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await StartOnceAsync(cancellationToken).ConfigureAwait(false);
            await run.VerifyAsync(row, Session, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }

        run.Report(row);
    }

    /// <summary>Publishes the results if every interaction ran, then stops the provider.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (_session is not null)
                await _session.DisposeAsync().ConfigureAwait(false);
            if (_hasStarted)
            {
                try
                {
                    // An instance that only tried events has nothing to say of interactions, which another one may still be verifying.
                    if (_hasVerified)
                        await VerificationRun.ReportAsync(GetType(), Settings, _session is null ? _starting : _starting.Plus(_session.Times), CancellationToken.None).ConfigureAwait(false);
                }
                finally
                {
                    // A run over its budget fails once it is reported; what was found of events is published all the same.
                    await EventVerification.PublishAsync(GetType(), Settings, CancellationToken.None).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            _one.Dispose();
            await StopAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Starts what must be running before the first interaction: a server on a socket. The verifier's database is there by then; an app in memory starts by itself.</summary>
    /// <param name="cancellationToken">The token of the first test.</param>
    protected virtual ValueTask StartAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Stops what the fixture started. Also called on the instance that only listed the tests.</summary>
    protected virtual ValueTask StopAsync() => ValueTask.CompletedTask;

    private async ValueTask StartOnceAsync(CancellationToken cancellationToken)
    {
        if (_hasStarted)
            return;
        var clock = Settings.Clock;
        var began = clock.GetTimestamp();
        foreach (var database in Settings.Databases)
            await database.StartOrSkipAsync(cancellationToken).ConfigureAwait(false);
        var databases = clock.GetElapsedTime(began);
        await StartAsync(cancellationToken).ConfigureAwait(false);
        var whole = clock.GetElapsedTime(began);
        _starting = new() { Starting = whole - databases, Databases = databases, Whole = whole };
        _hasStarted = true;
    }
}
