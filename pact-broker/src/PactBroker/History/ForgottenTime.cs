using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Matrix;
using PactBroker.Storage;

namespace PactBroker.History;

/// <summary>Whether a question about an instant can still be answered: whether nothing that it is about, and that decided then, was deleted.</summary>
internal static class ForgottenTime
{
    /// <summary>Why the question cannot be answered; null when it can, as every question about now.</summary>
    public static async Task<string?> FindAsync(StorageSession session, MatrixQuery query)
    {
        if (!session.IsPast)
        {
            return null;
        }

        var (specified, inferred, integrations, _, _) = await MatrixReader.MeantAsync(session, query, []);
        var subjects = query.Selectors.Concat(query.Target.Environment is { } place ? [new MatrixSelector { Environment = place }] : []).SelectMany(Named)
            .Concat(specified.Concat(inferred).SelectMany(Subjects))
            .Concat(query.IsAboutOneAlone ? integrations.SelectMany(pair => new[] { pair.Consumer, pair.Provider }).Select(other => new Subject(other.Name.Value, "all")) : [])
            .Concat(query.LatestBy == LatestBy.Nothing ? specified.Concat(inferred).SelectMany(Replaced) : [])
            .ToHashSet();
        var rows = await session.QueryAsync<Row>(
            $"SELECT pacticipant, what, name, valid_to FROM forgotten WHERE {session.Dialect.AnyOf("pacticipant", "@names")} AND valid_from <= @asOf AND valid_to > @asOf",
            new { names = session.Dialect.Values(subjects.Select(subject => subject.Pacticipant).Distinct()) });
        return rows.FirstOrDefault(row => subjects.Contains(new Subject(row.Pacticipant, row.What, row.Name))) is { } found
            ? $"{AsOf.Parameter} is before {new DateTime(found.ValidTo, DateTimeKind.Utc):O}: {Describe(found)} has been deleted"
            : null;
    }

    /// <summary>By name, whether or not it is there still.</summary>
    private static IEnumerable<Subject> Named(MatrixSelector selector)
    {
        if (selector.Pacticipant is { } name)
        {
            yield return new Subject(name.Value, "neighbors");
        }

        if (selector.Environment is { } environment)
        {
            yield return new Subject("", "environment", environment);
        }
    }

    private static IEnumerable<Subject> Subjects(ResolvedSelector selector)
    {
        if (selector.Pacticipant is not { } pacticipant)
        {
            yield break;
        }

        var (name, asked) = (pacticipant.Name.Value, selector.Asked);
        yield return new Subject(name, "neighbors");
        if (selector.Version is { } version)
        {
            yield return new Subject(name, "version", version.Number.Value);
        }

        yield return asked switch
        {
            // A number that is there means what it meant; one that is not may be of a version that was.
            { Version: not null } when selector.Version is not null => new Subject(name, "version", asked.Version.Value.Value),
            { Version: not null } => new Subject(name, "all"),
            { Latest: true, Branch: { } branch, Tag: null, Environment: null } => new Subject(name, "branch", branch),
            { Latest: true, Tag: { } tag, Branch: null, MainBranch: false, Environment: null } => new Subject(name, "tag", tag),
            { Latest: true, Tag: null, Branch: null, MainBranch: false, Environment: null } => new Subject(name, "latest"),
            { Environment: { } environment, Tag: null, Branch: null, MainBranch: false } => new Subject(name, "environment", environment),
            _ => new Subject(name, "all"),
        };
    }

    /// <summary>Where a question is about more than what decides.</summary>
    private static IEnumerable<Subject> Replaced(ResolvedSelector selector) =>
        selector is { Pacticipant: { } pacticipant, Version: { } version } ? [new Subject(pacticipant.Name.Value, "replaced", version.Number.Value)] : [];

    private static string Describe(Row row) => row.What switch
    {
        "neighbors" => $"a pact of {row.Pacticipant}",
        "environment" when row.Pacticipant.Length == 0 => $"the environment {row.Name}",
        "environment" => $"a version of {row.Pacticipant} that was in {row.Name}",
        "branch" => $"a version of {row.Pacticipant} on the branch {row.Name}",
        "tag" => $"a version of {row.Pacticipant} with the tag {row.Name}",
        "version" or "replaced" => $"a pact or a result of {row.Pacticipant} {row.Name}",
        _ => $"a version of {row.Pacticipant}",
    };

    private sealed record Subject(string Pacticipant, string What, string Name = "");

    private sealed record Row
    {
        public required string Pacticipant { get; init; }

        public required string What { get; init; }

        public required string Name { get; init; }

        public required long ValidTo { get; init; }
    }
}
