using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Cli.Output;
using Contracts.Cli.Publishing;
using Contracts.Consumers;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Documents;
using Contracts.Engine.Paths;

namespace Contracts.Cli.Commands;

internal sealed class MockCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("files or folders")
    {
        Description = "Pact files, or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<ushort> _port = new("--port", "-p")
    {
        Description = "The port; 0 takes a free one",
        HelpName = "PORT",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "Play only this provider, where the files name several",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _elements = new("--elements")
    {
        Description = "Answer with so many elements in a list, those of the example in turn: '$.items=1000'; repeatable",
        HelpName = "PATH=COUNT",
    };

    private readonly OutputOptions _output = new();

    public MockCommand(Surroundings surroundings)
        : base(
            surroundings,
            "mock",
            "Play the provider of pacts, and say why a request is not what they expect. Runs until Ctrl-C.",
            """
            contracts mock contracts/pacts/Gateway-Pricing.json --port 8080
            contracts mock contracts/pacts/Gateway-Inventory.json --elements '$.warehouses=1000'
            """)
    {
        Arguments.Add(_paths);
        Options.Add(_port);
        Options.Add(_provider);
        Options.Add(_elements);
        _output.AddTo(this);
    }

    private protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var interactions = (parsed.GetValue(_elements) ?? []).Aggregate(await ReadAsync(parsed, cancellationToken), Sized);
        var isJson = _output.IsJson(parsed);
        var printer = Printer.ForOutput(Surroundings);
        await using var mock = await StartAsync(interactions, parsed.GetValue(_port), Report, cancellationToken);

        if (isJson)
            JsonOutput.WriteLine(Surroundings, new JsonObject { ["address"] = mock.Address.ToString(), ["interactions"] = interactions.Count });
        else
            Announce(mock.Address, interactions, printer);
        await Server.EndAsync(cancellationToken);
        return ExitCodes.Yes;

        void Report(MockedRequest request)
        {
            if (isJson)
                JsonOutput.WriteLine(Surroundings, ToJson(request));
            else
                printer.Line($"{request.Request} -> {request.Status}{(request.Problem is { } problem ? "\n" + problem : "")}", request.Problem is null ? Tone.Plain : Tone.Bad);
        }
    }

    private async Task<List<HttpInteraction>> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = await PactFiles.ReadAsync(parsed.GetRequiredValue(_paths), Surroundings, cancellationToken);
        var provider = parsed.Given(_provider);
        var interactions = files
            .Where(file => provider is null || file.Provider == provider)
            .SelectMany(file => file.Document.Interactions.OfType<HttpInteraction>())
            .ToList();
        if (interactions.Count > 0)
            return interactions;
        if (provider is not null && files.All(file => file.Provider != provider))
            throw ToolException.Invalid($"the pacts are not of {provider}", $"They are of {string.Join(", ", files.Select(file => file.Provider).Distinct(StringComparer.Ordinal))}.");
        throw ToolException.Invalid("the pacts hold no HTTP interaction", "Messages have no server to play; give pacts with requests and responses.");
    }

    // Those that may have so many have them; the others are answered as their examples are.
    private static List<HttpInteraction> Sized(List<HttpInteraction> interactions, string elements)
    {
        var size = SizeOf(elements);
        var refusals = new List<string>();
        var sized = interactions.ConvertAll(interaction =>
        {
            if (size.TryAnswer(interaction, out var answer, out var refusal))
                return interaction with { Response = answer };
            refusals.Add(refusal);
            return interaction;
        });
        return refusals.Count < interactions.Count ? sized : throw ToolException.Invalid($"no interaction can be answered with {size}", string.Join(" ", refusals.Distinct(StringComparer.Ordinal)));
    }

    private static ListSize SizeOf(string elements)
    {
        const string form = "It looks like '$.items=1000'.";
        var equals = elements.LastIndexOf('=');
        if (equals < 0 || !int.TryParse(elements.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw ToolException.Invalid($"--elements is '{elements}'", form);
        try
        {
            return new ListSize(elements[..equals], count);
        }
        catch (PathFormatException broken)
        {
            throw ToolException.Invalid($"--elements is '{elements}'", $"{broken.Message} {form}");
        }
    }

    private static async Task<MockProvider> StartAsync(
        List<HttpInteraction> interactions, ushort port, Action<MockedRequest> report, CancellationToken cancellationToken)
    {
        try
        {
            return await MockProvider.StartAsync(interactions, new IPEndPoint(IPAddress.Loopback, port), report, cancellationToken);
        }
        catch (IOException)
        {
            throw ToolException.PortTaken(port);
        }
    }

    private static void Announce(Uri address, List<HttpInteraction> interactions, Printer printer)
    {
        printer.Line($"The provider is played on {address}", Tone.Good);
        foreach (var interaction in interactions)
            printer.Line($"  {interaction.Request.Method} {interaction.Request.Path}: {InteractionIdentity.Of(interaction)}", Tone.Faint);
    }

    private static JsonObject ToJson(MockedRequest request) => new()
    {
        ["request"] = request.Request,
        ["status"] = request.Status,
        ["expected"] = request.Problem is null,
        ["problem"] = request.Problem?.ToString(),
    };
}
