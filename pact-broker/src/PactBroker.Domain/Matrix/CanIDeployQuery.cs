using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Queries;

namespace PactBroker.Domain.Matrix;

/// <summary>The short form of the question: may this version of this pacticipant go there?</summary>
public sealed record CanIDeployQuery
{
    public PacticipantName? Pacticipant { get; init; }

    public VersionNumber? Version { get; init; }

    public string? Environment { get; init; }

    /// <summary>The tag of the versions that it will meet.</summary>
    public string? To { get; init; }

    public ImmutableArray<MatrixSelector> Ignore { get; init; } = [];

    public bool Strict { get; init; }

    public bool AllowUndecided { get; init; }

    public static (CanIDeployQuery Query, string? Error) Parse(string queryString)
    {
        if (!NestedParameters.TryParse(queryString, out var parameters, out var error))
            return (new CanIDeployQuery(), error);

        return (new CanIDeployQuery
        {
            Pacticipant = parameters.TextOrNull("pacticipant") is { } name ? new PacticipantName(name) : null,
            Version = parameters.TextOrNull("version") is { } number ? new VersionNumber(number) : null,
            Environment = parameters.TextOrNull("environment"),
            To = parameters.TextOrNull("to"),
            Ignore = MatrixQueryParsing.Selectors(parameters, "ignore"),
            Strict = parameters.IsTrue("strict"),
            AllowUndecided = parameters.IsTrue("allowUndecided"),
        }, null);
    }

    /// <summary>What is wrong, by field; the field of errors that concern several is the empty text.</summary>
    public IEnumerable<(string Field, string Text)> Validate(KnownNames known)
    {
        if (Pacticipant is not { } name)
            yield return ("pacticipant", "is missing");
        else if (!known.Pacticipants.Contains(name))
            yield return ("pacticipant", "does not match an existing pacticipant");

        if (Version is null)
            yield return ("version", "is missing");

        if (Environment is { } environment && !known.Environments.Contains(environment))
            yield return ("environment", $"with name '{environment}' does not exist");

        if (Environment is null && To is null)
            yield return ("", "Must specify either an environment or a 'to' tag.");
        else if (Environment is not null && To is not null)
            yield return ("", "Cannot specify both a 'to' tag and an environment.");
    }

    public MatrixQuery ToMatrixQuery()
        => About(new MatrixSelector { Pacticipant = Pacticipant, Version = Version }, Environment, To) with { Ignore = Ignore, Strict = Strict, AllowUndecided = AllowUndecided };

    /// <summary>The question about whatever the selector means, to an environment or to the latest versions with a tag.</summary>
    public static MatrixQuery About(MatrixSelector selector, string? environment, string? toTag) => new()
    {
        Selectors = [selector],
        Target = environment is not null ? new MatrixTarget { Environment = environment } : new MatrixTarget { Tag = toTag, Latest = true },
        LatestBy = environment is not null ? LatestBy.ConsumerVersionAndProviderVersion : LatestBy.ConsumerVersionAndProvider,
    };
}
