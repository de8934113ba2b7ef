namespace PactBroker.Tests.Model;

/// <summary>A question to the matrix, and its address.</summary>
internal sealed record Question(IReadOnlyList<Criteria> Asked, Criteria? Target, string? LatestBy, (string Pacticipant, string? Version)? Ignored, IReadOnlyList<string> States, bool Strict)
{
    public string Path => "/matrix?" + string.Join('&', Asked.SelectMany(asked => asked.Parameters.Select(parameter => $"q[][{parameter.Name}]={parameter.Value}"))
        .Concat(Target?.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}") ?? [])
        .Concat(LatestBy is null ? [] : [$"latestby={LatestBy}"])
        .Concat(Ignored is { } ignored ? [$"ignore[][pacticipant]={ignored.Pacticipant}", .. ignored.Version is null ? [] : new[] { $"ignore[][version]={ignored.Version}" }] : [])
        .Concat(States.Select(state => $"success[]={state}"))
        .Concat(Strict ? ["strict=true"] : [])
        .Append("limit=100000"));

    /// <summary>The short form, for a question that has one.</summary>
    public string? ShortPath => this switch
    {
        { Strict: true } or { States.Count: > 0 } => null,
        { Asked: [{ Version: { } version, Pacticipant: var name }], Target.Environment: { } environment, LatestBy: "cvpv", Ignored: null } => $"/can-i-deploy?pacticipant={name}&version={version}&environment={environment}",
        { Asked: [{ Version: { } version, Pacticipant: var name }], Target: { Tag: { } tag, Latest: true }, LatestBy: "cvp", Ignored: null } => $"/can-i-deploy?pacticipant={name}&version={version}&to={tag}",
        _ => null,
    };
}

/// <summary>Which versions are meant; everything that is said must hold. Nothing said: every version.</summary>
internal sealed record Criteria
{
    /// <summary>Null in a target, which is about everybody who was not asked about.</summary>
    public string? Pacticipant { get; init; }

    public string? Version { get; init; }

    public string? Tag { get; init; }

    public string? Branch { get; init; }

    public string? Environment { get; init; }

    public bool MainBranch { get; init; }

    public bool Latest { get; init; }

    public bool SaysNothing => this == new Criteria { Pacticipant = Pacticipant };

    public IEnumerable<(string Name, string Value)> Parameters => new[]
    {
        ("pacticipant", Pacticipant), ("version", Version), ("tag", Tag), ("branch", Branch), ("environment", Environment),
        ("mainBranch", MainBranch ? "true" : null), ("latest", Latest ? "true" : null),
    }.Where(parameter => parameter.Item2 is not null).Select(parameter => (parameter.Item1, parameter.Item2!));
}
