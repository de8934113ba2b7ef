using System.Collections.Immutable;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Matrix;

/// <summary>Refuses questions that cannot be answered. A version that does not exist is no such thing: the answer to that is "no".</summary>
public static class MatrixQueryValidation
{
    public static ImmutableArray<string> Validate(MatrixQuery query, KnownNames known)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var selector in query.Selectors)
            AddSelectorErrors(errors, selector, what: "");

        foreach (var name in query.Selectors.Select(s => s.Pacticipant).OfType<Contracts.Engine.Documents.PacticipantName>())
        {
            if (!known.Pacticipants.Contains(name))
                errors.Add($"Pacticipant {name} not found");
        }

        foreach (var selector in query.Ignore)
            AddSelectorErrors(errors, selector, what: " to ignore");

        if (query.Selectors.IsEmpty)
            errors.Add("Please provide 1 or more version selectors.");

        AddTargetErrors(errors, query.Target, known);
        return errors.ToImmutable();
    }

    private static void AddSelectorErrors(ImmutableArray<string>.Builder errors, MatrixSelector selector, string what)
    {
        if (selector.Pacticipant is null)
            errors.Add("Please specify the pacticipant name" + what);
        else if (selector is { Version: not null, Latest: true })
            errors.Add($"A version number and latest flag cannot both be specified for {selector.Pacticipant}{what}");
    }

    private static void AddTargetErrors(ImmutableArray<string>.Builder errors, MatrixTarget target, KnownNames known)
    {
        if (target.PlacesNamed > 1)
            errors.Add("Cannot specify more than one of tag, environment and mainBranch.");

        if (target is { Latest: true, Environment: not null })
            errors.Add("Cannot specify both latest=true and an environment.");

        if (target.Environment is { } environment && !known.Environments.Contains(environment))
            errors.Add($"Environment with name '{environment}' does not exist");
    }
}
