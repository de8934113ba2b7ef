namespace PactBroker.Tests.Model;

/// <summary>Answers questions by looking through everything, as the protocol's description of the matrix says, step by step.</summary>
internal sealed class PlainMatrix(PlainModel model, Question question)
{
    // Where nothing but one selector is given, all results of its versions count.
    private bool IsAlone => question is { Target: null, Asked.Count: 1 };

    public PlainAnswer Answer()
    {
        var specified = question.Asked.SelectMany(Resolve).ToList();
        var integrations = Integrations(specified);
        var inferred = question.Target is not { } target ? [] : integrations
            .SelectMany(pair => new[] { pair.Consumer, pair.Provider }).Distinct()
            .Except(specified.Select(meaning => meaning.Pacticipant))
            .SelectMany(name => Resolve(target with { Pacticipant = name })).ToList();
        var rows = Collapse(Rows(specified, [.. specified, .. inferred])).Where(IsAskedFor).ToList();

        var considered = rows.Where(row => !IsIgnored(row)).ToList();
        var withoutRow = integrations.Count(pair => pair.Required && !rows.Exists(row => row.Publication.Consumer.Pacticipant == pair.Consumer && row.Publication.Provider == pair.Provider));
        var unknown = considered.Count(row => row.Result is null) + withoutRow;
        var failed = considered.Count(row => row.Result is { Success: false });
        var someMissing = specified.Exists(meaning => meaning.IsMissing && !IsIgnored(meaning));
        return new PlainAnswer(
            someMissing ? false : unknown > 0 ? null : failed == 0,
            considered.Count(row => row.Result is { Success: true }),
            failed,
            unknown,
            question.Ignored is null ? null : rows.Count - considered.Count,
            [.. rows.Select(row => PlainAnswer.Row(
                row.Publication.Consumer.Pacticipant, row.Publication.Consumer.Number, row.Publication.Provider, row.ProviderVersion?.Number, row.Result?.Success, IsIgnored(row)))]);
    }

    private IEnumerable<Meaning> Resolve(Criteria criteria)
    {
        if (criteria.SaysNothing)
            return [new Meaning(criteria, Version: null)];

        var versions = model.Versions.Where(version => Meets(version, criteria)).OrderByDescending(version => version.Order).ToList();
        return versions.Count == 0 ? [new Meaning(criteria, Version: null)]
            : criteria.Latest ? [new Meaning(criteria, versions[0])]
            : versions.Select(version => new Meaning(criteria, version));
    }

    private bool Meets(PlainVersion version, Criteria criteria)
    {
        var branch = criteria.MainBranch ? model.MainBranches.GetValueOrDefault(version.Pacticipant) : criteria.Branch;
        return version.Pacticipant == criteria.Pacticipant
            && (criteria.Version is null || version.Number == criteria.Version)
            && (criteria.Tag is null || model.Tags.Contains((criteria.Tag, version)))
            && (criteria.Environment is null || model.IsIn(criteria.Environment, version))
            && (criteria is { MainBranch: false, Branch: null } || branch is not null && (criteria.Latest
                ? model.Heads.GetValueOrDefault((version.Pacticipant, branch)) == version
                : model.Members.Contains((branch, version))));
    }

    private List<Pair> Integrations(List<Meaning> specified)
    {
        var names = specified.Select(meaning => meaning.Pacticipant).ToHashSet();
        var required = model.CurrentPublications.Where(publication => specified.Exists(meaning => meaning.Covers(publication.Consumer)))
            .Select(publication => new Pair(publication.Consumer.Pacticipant, publication.Provider, Required: true)).Distinct().ToList();
        if (question.Target is null && !IsAlone)
            return [.. required.Where(pair => names.Contains(pair.Provider))];

        var consumers = model.Pairs.Where(pair => names.Contains(pair.Provider)).Select(pair => new Pair(pair.Consumer, pair.Provider, Required: false));
        return [.. required, .. consumers.Where(pair => !required.Contains(pair with { Required = true }))];
    }

    private IEnumerable<Row> Rows(List<Meaning> specified, List<Meaning> all)
    {
        var publications = question.LatestBy is null ? model.Publications : model.CurrentPublications.ToList();
        if (IsAlone)
        {
            var asConsumer = publications.Where(publication => all.Exists(meaning => meaning.Covers(publication.Consumer))).SelectMany(publication => Joined(publication, _ => true, live: []));
            var asProvider = publications.SelectMany(publication => Results(publication).Where(result => all.Exists(meaning => meaning.Covers(result.Provider))).Select(result => new Row(publication, result.Provider, result)));
            return asConsumer.Concat(asProvider).Distinct();
        }

        var names = specified.Select(meaning => meaning.Pacticipant).ToHashSet();
        // Strict: each version that is meant needs a result of its own.
        var live = question.Strict ? all.Select(meaning => meaning.Version).OfType<PlainVersion>().Distinct().ToList() : [];
        return publications
            .Where(publication => all.Exists(meaning => meaning.Covers(publication.Consumer)) && all.Exists(meaning => meaning.Pacticipant == publication.Provider))
            .Where(publication => names.Contains(publication.Consumer.Pacticipant) || names.Contains(publication.Provider))
            .SelectMany(publication => Joined(publication, version => all.Exists(meaning => meaning.Covers(version)), live.Where(version => version.Pacticipant == publication.Provider)));
    }

    private IEnumerable<Row> Joined(PlainPublication publication, Func<PlainVersion, bool> isMeant, IEnumerable<PlainVersion> live)
    {
        var results = Results(publication).Where(result => isMeant(result.Provider)).ToList();
        List<Row> rows = [.. results.Select(result => new Row(publication, result.Provider, result)), .. live.Except(results.Select(result => result.Provider)).Select(version => new Row(publication, version, Result: null))];
        return rows.Count == 0 ? [new Row(publication, ProviderVersion: null, Result: null)] : rows;
    }

    // A newer result of the same version replaces the older one, unless every result is asked for.
    private IEnumerable<PlainResult> Results(PlainPublication publication)
    {
        var ofContent = model.Results.Where(result => result.Content == publication.Identity);
        return question.LatestBy is null ? ofContent : ofContent.GroupBy(result => result.Provider).Select(ofVersion => ofVersion.MaxBy(result => result.Number)!);
    }

    // In an environment every live version will be called, so that none hides behind a newer one.
    private IEnumerable<Row> Collapse(IEnumerable<Row> rows) => question switch
    {
        { LatestBy: "cvp", Target: not { Environment: not null } } =>
            rows.GroupBy(row => (row.Publication.Consumer, row.Publication.Provider)).Select(group => group.MaxBy(row => row.ProviderVersion?.Order ?? -1)!),
        { LatestBy: "cp" } => rows.GroupBy(row => (row.Publication.Consumer.Pacticipant, row.Publication.Provider)).Select(Newest),
        _ => rows,
    };

    // The newest pact as long as nobody has verified it, or else the newest provider version.
    private static Row Newest(IEnumerable<Row> pair)
    {
        var newestFirst = pair.OrderByDescending(row => row.Publication.Consumer.Order).ToList();
        return newestFirst[0].ProviderVersion is null ? newestFirst[0] : newestFirst.MaxBy(row => row.ProviderVersion?.Order ?? -1)!;
    }

    private bool IsAskedFor(Row row) => question.States.Count == 0 || question.States.Contains(row.Result?.Success switch { true => "true", false => "false", null => "" });

    private bool IsIgnored(Row row) => question.Ignored is { } ignored
        && (Fits(ignored, row.Publication.Consumer.Pacticipant, row.Publication.Consumer.Number) || Fits(ignored, row.Publication.Provider, row.ProviderVersion?.Number));

    private bool IsIgnored(Meaning meaning) => question.Ignored is { } ignored && Fits(ignored, meaning.Pacticipant, meaning.Version?.Number ?? meaning.Criteria.Version);

    private static bool Fits((string Pacticipant, string? Version) ignored, string pacticipant, string? number) =>
        ignored.Pacticipant == pacticipant && (ignored.Version is null || ignored.Version == number);

    /// <param name="Version">Null: every version, or none that meets the criteria.</param>
    private sealed record Meaning(Criteria Criteria, PlainVersion? Version)
    {
        public string Pacticipant => Criteria.Pacticipant!;

        public bool IsMissing => Version is null && !Criteria.SaysNothing;

        public bool Covers(PlainVersion version) => version.Pacticipant == Pacticipant && (Criteria.SaysNothing || version == Version);
    }

    private sealed record Pair(string Consumer, string Provider, bool Required);

    private sealed record Row(PlainPublication Publication, PlainVersion? ProviderVersion, PlainResult? Result);
}
