using System.Collections.Immutable;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Http;

/// <summary>What request and response have in common while a test describes them: query, headers, body, rules.</summary>
internal sealed class HttpPartDraft(PactDefinition pact)
{
    private const string ContentTypeName = "Content-Type";

    private readonly List<(string Name, List<string?> Values)> _query = [];

    private readonly List<(string Name, List<string?> Values)> _headers = [];

    public MatchingRules Rules { get; set; } = MatchingRules.None;

    public GeneratorSet Generators { get; set; } = GeneratorSet.None;

    public Body Body { get; private set; } = Body.Missing;

    public ImmutableArray<QueryParameter>? Query =>
        _query.Count == 0 ? null : [.. _query.Select(parameter => new QueryParameter(parameter.Name, [.. parameter.Values]))];

    public ImmutableArray<Header>? Headers =>
        _headers.Count == 0 ? null : [.. _headers.Select(header => new Header(header.Name, [.. header.Values.Select(value => value ?? "")]))];

    private bool HasContentType => _headers.Exists(header => SameHeader(header.Name, ContentTypeName));

    public void AddQuery(string name, string value) => Add(_query, name, value, StringComparison.Ordinal);

    public void AddQuery(string name, IMatcher matcher)
    {
        var (example, rules, generator) = Template.OfScalar(matcher, $"the query parameter '{name}'", pact.Version);
        AddQuery(name, example);
        if (rules is not null)
            Rules = Rules with { Query = [.. Rules.Query.Where(entry => entry.Key != name), new RuleEntry(name, rules)] };
        if (generator is not null)
            Generators = Generators with { Query = [.. Generators.Query.Where(entry => entry.Key != name), new GeneratorEntry(name, generator)] };
    }

    public void AddHeader(string name, string value) => Add(_headers, name, value, StringComparison.OrdinalIgnoreCase);

    public void AddHeader(string name, IMatcher matcher)
    {
        var (example, rules, generator) = Template.OfScalar(matcher, $"the header '{name}'", pact.Version);
        AddHeader(name, example);
        if (rules is not null)
            Rules = Rules with { Header = [.. Rules.Header.Where(entry => !SameHeader(entry.Key, name)), new RuleEntry(name, rules)] };
        if (generator is not null)
            Generators = Generators with { Header = [.. Generators.Header.Where(entry => !SameHeader(entry.Key, name)), new GeneratorEntry(name, generator)] };
    }

    public void SetBody(BodyTemplate template)
    {
        Body = template.Body;
        Rules = Rules with { Body = template.Rules };
        Generators = Generators with { Body = template.Generators };
        if (template.ContentTypeMatcher is { } matcher)
            SetContentType(matcher);
        else if (!HasContentType)
            AddHeader(ContentTypeName, template.ContentType);
    }

    private void SetContentType(IMatcher contentType)
    {
        if (HasContentType)
            throw new InvalidOperationException("A Content-Type is said already. A multipart body says its own, with the boundary between its parts.");
        AddHeader(ContentTypeName, contentType);
    }

    private static void Add(List<(string Name, List<string?> Values)> list, string name, string value, StringComparison comparison)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        var known = list.Find(entry => string.Equals(entry.Name, name, comparison));
        if (known.Values is { } values)
            values.Add(value);
        else
            list.Add((name, [value]));
    }

    private static bool SameHeader(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
