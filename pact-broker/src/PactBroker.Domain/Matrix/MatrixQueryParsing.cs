using System.Collections.Immutable;
using System.Globalization;
using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Queries;

namespace PactBroker.Domain.Matrix;

/// <summary>Reads the query string of <c>/matrix</c>. What is wrong with it comes back as sentences, all of them at once.</summary>
public static class MatrixQueryParsing
{
    public static (MatrixQuery Query, ImmutableArray<string> Errors) Parse(string queryString)
    {
        if (!NestedParameters.TryParse(queryString, out var parameters, out var error))
            return (new MatrixQuery(), [error]);

        var errors = ImmutableArray.CreateBuilder<string>();
        var query = new MatrixQuery
        {
            Selectors = Selectors(parameters, "q"),
            Ignore = Selectors(parameters, "ignore"),
            Target = Target(parameters),
            LatestBy = LatestByOf(parameters, errors),
            OnlyStates = States(parameters),
            Limit = Limit(parameters, errors),
            Strict = parameters.IsTrue("strict"),
            AllowUndecided = parameters.IsTrue("allowUndecided"),
        };
        return (query, errors.ToImmutable());
    }

    /// <summary>The selectors of a list; an element that is plain text is a name.</summary>
    internal static ImmutableArray<MatrixSelector> Selectors(NestedParameters parameters, string key)
        => [.. parameters.ItemsOf(key).Select(node => node switch
        {
            ParameterNode.Map map => Selector(map.Parameters),
            ParameterNode.Text { Value.Length: > 0 } name => new MatrixSelector { Pacticipant = new PacticipantName(name.Value) },
            _ => new MatrixSelector(),
        })];

    private static MatrixSelector Selector(NestedParameters map) => new()
    {
        Pacticipant = map.TextOrNull("pacticipant") is { } name ? new PacticipantName(name) : null,
        Version = map.TextOrNull("version") is { } number ? new VersionNumber(number) : null,
        Latest = map.IsTrue("latest"),
        Tag = map.TextOrNull("tag"),
        Branch = map.TextOrNull("branch"),
        MainBranch = map.IsTrue("mainBranch"),
        Environment = map.TextOrNull("environment"),
    };

    private static MatrixTarget Target(NestedParameters parameters) => new()
    {
        Latest = parameters.IsTrue("latest"),
        Tag = parameters.TextOrNull("tag"),
        Environment = parameters.TextOrNull("environment"),
        MainBranch = parameters.TextOrNull("mainBranch") is { } flag ? flag == "true" : null,
    };

    private static LatestBy LatestByOf(NestedParameters parameters, ImmutableArray<string>.Builder errors)
    {
        switch (parameters.TextOrNull("latestby"))
        {
            case null:
                return LatestBy.Nothing;
            case "cvpv":
                return LatestBy.ConsumerVersionAndProviderVersion;
            case "cvp":
                return LatestBy.ConsumerVersionAndProvider;
            case "cp":
                return LatestBy.ConsumerAndProvider;
            case var other:
                errors.Add($"latestby must be cvpv, cvp or cp, and is '{other}'");
                return LatestBy.Nothing;
        }
    }

    private static ImmutableHashSet<ResultState> States(NestedParameters parameters) => parameters["success"] switch
    {
        ParameterNode.Text text => [State(text)],
        ParameterNode.Items items => [.. items.Nodes.OfType<ParameterNode.Text>().Select(State)],
        _ => [],
    };

    // "success=" asks for what is not verified; "success" absent asks for everything.
    private static ResultState State(ParameterNode.Text text) => text.Value switch
    {
        "" => ResultState.Unknown,
        "true" => ResultState.Success,
        _ => ResultState.Failed,
    };

    private static int? Limit(NestedParameters parameters, ImmutableArray<string>.Builder errors)
    {
        if (parameters.TextOrNull("limit") is not { } text)
            return MatrixQuery.DefaultLimit;

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var limit) && limit >= 1)
            return limit;

        errors.Add("The limit must be 1 or greater.");
        return MatrixQuery.DefaultLimit;
    }
}
