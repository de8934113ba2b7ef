using System.Collections.Immutable;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Knowledge.Questions;
using Contracts.OpenApi;

namespace Contracts.Cli.Coverage;

/// <summary>What contracts create, read, update and delete of a resource, and in which states.</summary>
/// <param name="Path">The path without the parameters at its end: <c>/orders</c> is the resource of <c>/orders/{id}</c>.</param>
/// <param name="Verbs">What the service lets others do with it, in the order of <see cref="AllVerbs"/>.</param>
internal sealed record ResourceCoverage(string Path, ImmutableArray<VerbCoverage> Verbs)
{
    public static ImmutableArray<string> AllVerbs { get; } = ["create", "read", "update", "delete"];

    public static ImmutableArray<ResourceCoverage> Of(ApiDocument document, ImmutableArray<AskedInteraction> interactions)
    {
        var asked = interactions.ToLookup(one => OperationCoverage.Find(document, one));
        return
        [
            .. from operation in document.Operations
               let verb = Verb(operation.Method)
               where verb is not null
               group (Verb: verb, Operation: operation) by Resource(operation.Path) into offered
               select new ResourceCoverage(offered.Key,
               [
                   .. from verb in AllVerbs
                      let operations = offered.Where(one => one.Verb == verb).Select(one => one.Operation).ToList()
                      where operations.Count > 0
                      select VerbCoverage.Of(verb, operations.SelectMany(operation => asked[operation])),
               ]),
        ];
    }

    /// <summary>A verb and its resource are covered where an interaction begins in a state: only then it is said what was there before.</summary>
    public IEnumerable<CoverageItem> Items => Verbs.Select(verb => new CoverageItem(CoverageKinds.Verb, $"{verb.Verb} {Path}", verb.UsersOfStates));

    /// <summary>What is told of a verb in a table.</summary>
    public string Cell(string verb) => Verbs.FirstOrDefault(one => one.Verb == verb) switch
    {
        null => "-",
        { Interactions: 0 } => "none",
        { States: { IsEmpty: true } } without => $"{without.Interactions}, in no state",
        var one => $"{one.Interactions}, in {Counted.Of(one.States.Length, "state")}",
    };

    private static string? Verb(string method) => method.ToUpperInvariant() switch
    {
        "POST" => "create",
        "GET" or "HEAD" => "read",
        "PUT" or "PATCH" => "update",
        "DELETE" => "delete",
        _ => null,
    };

    private static string Resource(string path)
    {
        var resource = path.TrimEnd('/');
        while (resource.EndsWith('}') && resource.LastIndexOf('/') is >= 0 and var slash)
            resource = resource[..slash];
        return resource.Length == 0 ? "/" : resource;
    }
}

/// <summary>One of the verbs that a service offers for a resource.</summary>
/// <param name="Verb">One of <see cref="ResourceCoverage.AllVerbs"/>.</param>
/// <param name="Interactions">How many interactions ask for it.</param>
/// <param name="States">The states in which they begin.</param>
/// <param name="UsersOfStates">The consumers of those that begin in a state.</param>
internal sealed record VerbCoverage(string Verb, int Interactions, ImmutableArray<string> States, ImmutableArray<string> UsersOfStates)
{
    public static VerbCoverage Of(string verb, IEnumerable<AskedInteraction> asked)
    {
        var all = asked.ToList();
        return new VerbCoverage(
            verb,
            all.Count,
            Sorted(all.SelectMany(one => one.Interaction.ProviderStates).Select(state => state.Name)),
            Sorted(all.Where(one => !one.Interaction.ProviderStates.IsEmpty).Select(one => one.Consumer)));
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
