using System.Collections.Immutable;
using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Publishing;
using Contracts.Providers.Events;
using Contracts.Schemas.Events;
using PactBroker.Client;
using PactBroker.Client.Events;
using PactBroker.Client.Sources;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Options;

/// <summary>Which contracts answer a question: those of files, else those of a broker, else those that the folder has where tests write them.</summary>
internal sealed class KnownContractOptions
{
    private static readonly string[] Usual = ["contracts/pacts", "contracts/schemas"];

    private readonly Option<string[]> _paths = new("--contracts", "-f")
    {
        Description = $"A pact, the description of an event's schema, or a folder of them; repeatable [default: the broker's, else {string.Join(" and ", Usual)}]",
        HelpName = "FILE|FOLDER",
    };

    private readonly Option<string?> _environment = new("--environment")
    {
        Description = "Only what is deployed or released there, as the broker knows [default: main branches, and what runs anywhere]",
        HelpName = "NAME",
    };

    private readonly BrokerConnectionOptions _broker = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_paths);
        command.Options.Add(_environment);
        _broker.AddTo(command);
    }

    /// <summary>The contracts that can be about a provider and an event of it.</summary>
    /// <param name="provider">The provider or writer; null where the question does not say, which only files can answer.</param>
    /// <param name="eventName">The event; null where the question is about an endpoint.</param>
    public async Task<KnownContracts> LoadAsync(ParseResult parsed, string? provider, string? eventName, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var environment = parsed.Given(_environment);
        var paths = parsed.GetValue(_paths) ?? [];
        if (paths.Length > 0)
            return await LoadFilesAsync(parsed, paths, surroundings, cancellationToken);

        using var broker = _broker.TryConnect(parsed, surroundings);
        if (broker is not null)
            return await OfBrokerAsync(broker, provider, eventName, environment, cancellationToken);
        if (environment is not null)
            throw ToolException.NoBroker();
        var there = Usual.Where(path => Directory.Exists(surroundings.FullPath(path))).ToArray();
        return there.Length > 0
            ? await OfFilesAsync(there, surroundings, cancellationToken)
            : throw ToolException.Missing("where the contracts are", "Give --contracts or --broker-base-url, or go to the folder that contracts/pacts is in.");
    }

    /// <summary>Those of given files.</summary>
    public Task<KnownContracts> LoadFilesAsync(ParseResult parsed, string[] paths, Surroundings surroundings, CancellationToken cancellationToken) => parsed.Given(_environment) is null
        ? OfFilesAsync(paths, surroundings, cancellationToken)
        : throw ToolException.Invalid("--environment is given, but the contracts come from files", "Files are not deployed anywhere: take the broker's, without naming files.");

    /// <summary>All contracts of files; of a broker, which is asked service by service, those that have the services as providers.</summary>
    public async Task<KnownContracts> LoadOfAsync(ParseResult parsed, IReadOnlyCollection<string> services, Surroundings surroundings, CancellationToken cancellationToken)
    {
        using var broker = _broker.TryConnect(parsed, surroundings);
        if (broker is null || (parsed.GetValue(_paths) ?? []).Length > 0)
            return await LoadAsync(parsed, null, null, surroundings, cancellationToken);
        var all = new KnownContracts([], [], $"broker {broker.BaseAddress}");
        foreach (var service in services.Count > 0 ? services : throw ToolException.Missing("--service", "A broker is asked service by service: name those that it is about."))
        {
            var known = await LoadOfProviderAsync(parsed, service, surroundings, cancellationToken);
            all = all with { Pacts = [.. all.Pacts, .. known.Pacts], Events = [.. all.Events, .. known.Events] };
        }

        return all;
    }

    /// <summary>All contracts of a provider, and of all events that it writes. A broker is told which those are by the schemas that the provider's own tests wrote here.</summary>
    public async Task<KnownContracts> LoadOfProviderAsync(ParseResult parsed, string provider, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var known = await LoadAsync(parsed, provider, null, surroundings, cancellationToken);
        var here = Usual.Where(path => Directory.Exists(surroundings.FullPath(path))).ToArray();
        if (!known.Events.IsEmpty || here.Length == 0 || (parsed.GetValue(_paths) ?? []).Length > 0)
            return known;
        var written = (await OfFilesAsync(here, surroundings, cancellationToken)).Events.Where(one => one.Contract.Role == EventRole.Writer && one.Contract.Application == provider);
        foreach (var one in written)
            known = known with { Events = [.. known.Events, one, .. (await LoadAsync(parsed, provider, one.Contract.Event, surroundings, cancellationToken)).Events] };
        return known;
    }

    public static async Task<KnownContracts> OfFilesAsync(string[] paths, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var pacts = await PactFiles.ReadAsync(paths, surroundings, cancellationToken);
        var events = await EventFiles.ReadAsync(paths, surroundings, cancellationToken);
        return new KnownContracts([.. pacts.Select(file => file.ToContract())], [.. events.Select(contract => new SourcedEvent { Contract = contract, Origin = contract.ToString() })], string.Join(", ", paths));
    }

    private static async Task<KnownContracts> OfBrokerAsync(BrokerClient broker, string? provider, string? eventName, string? environment, CancellationToken cancellationToken)
    {
        if (provider is null)
            throw ToolException.Missing($"who writes {eventName}", "A broker is asked for the readers of somebody's events: give the application before the event.");
        if (environment is not null && (await broker.Environments.ListAsync(cancellationToken)).All(known => known.Name != environment))
            throw ToolException.Invalid($"the broker has no environment '{environment}'", "contracts create-environment makes one; a slip of the pen must not look like an environment where nothing runs.");

        var query = new PactsForVerificationQuery { IncludePending = false, Selectors = environment is null ? [] : [ConsumerVersionSelector.ForDeployedOrReleased with { Environment = environment }] };
        var pacts = await new BrokerContractSource(broker, query).LoadAsync(provider, cancellationToken);
        ImmutableArray<SourcedEvent> readers = eventName is null ? [] : await new BrokerEventSource(broker).LoadReadersAsync(provider, [eventName], cancellationToken);
        var known = readers.Where(reader => environment is null || RunsIn(reader, environment));
        return new KnownContracts(pacts, [.. known], $"broker {broker.BaseAddress}{(environment is null ? "" : $", environment {environment}")}");
    }

    // The broker says for each reader why it counts: "currently in production, latest from main branch".
    private static bool RunsIn(SourcedEvent reader, string environment) =>
        reader.ShortDescription?.Split(", ").Contains($"currently in {environment}", StringComparer.Ordinal) == true;
}
