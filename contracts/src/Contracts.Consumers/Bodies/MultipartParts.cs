using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Bodies;

/// <summary>The parts of a <c>multipart/form-data</c> body. A part is known by its name; order and boundary do not count.</summary>
public sealed class MultipartParts
{
    // Other Pact tools compare these headers letter by letter; a client adds the boundary or the character set that it likes.
    private const string AnyBoundary = @"multipart/form-data;(\s*charset=[^;]*;)?\s*boundary=.*";

    private readonly JsonSerializerOptions _settings;

    private readonly PactSpecificationVersion _version;

    private readonly List<(string Name, string Head, byte[] Content)> _parts = [];

    private readonly NotedPlaces _places;

    internal MultipartParts(JsonSerializerOptions settings, PactSpecificationVersion version)
    {
        (_settings, _version) = (settings, version);
        _places = new NotedPlaces(version);
    }

    /// <summary>A field with this text.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">The text.</param>
    public MultipartParts AddField(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(name, null, null, Encoding.UTF8.GetBytes(value), null);
    }

    /// <summary>A field whose text varies.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">An example with a rule.</param>
    public MultipartParts AddField(string name, IMatcher value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (example, rules) = BodyTemplate.Content(value, $"the field '{name}'", _version);
        return Add(name, null, null, example, rules);
    }

    /// <summary>A file with this content, compared as what its type says.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="fileName">The name of the file; another one is no difference.</param>
    /// <param name="content">The content.</param>
    /// <param name="contentType">Its type.</param>
    public MultipartParts AddFile(string name, string fileName, byte[] content, string contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Add(name, Required(fileName), Required(contentType), content, null);
    }

    /// <summary>A file whose content varies: a text by a pattern, or any image (<c>Match.ContentType("image/png", bytes)</c>).</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="fileName">The name of the file; another one is no difference.</param>
    /// <param name="content">An example, a text or bytes, with a rule.</param>
    /// <param name="contentType">Its type.</param>
    public MultipartParts AddFile(string name, string fileName, IMatcher content, string contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (example, rules) = BodyTemplate.Content(content, $"the file '{name}'", _version);
        return Add(name, Required(fileName), Required(contentType), example, rules);
    }

    /// <summary>A file of JSON.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="fileName">The name of the file; another one is no difference.</param>
    /// <param name="content">Anything that serializes to JSON, with matchers anywhere in it.</param>
    /// <param name="contentType">Its type.</param>
    public MultipartParts AddJsonFile(string name, string fileName, object? content, string contentType = BodyTemplate.JsonType)
    {
        var (example, rules, generators) = Template.Of(content, _settings, _version);
        if (!generators.IsEmpty)
            throw new NotSupportedException($"The generator '{generators[0].Generator.Name}' cannot stand in the file '{name}': values are put into JSON, XML and forms only, not into parts. Give the matcher a fixed example.");
        Add(name, Required(fileName), Required(contentType), JsonSerializer.SerializeToUtf8Bytes(example), null);
        var part = TemplatePath.Root.Member(name);
        foreach (var (path, list) in rules)
            _places.Add($"{part}{path[1..]}", list);
        return this;
    }

    internal BodyTemplate Build()
    {
        if (_parts.Count == 0)
            throw new InvalidOperationException("A multipart body has parts: add a field or a file.");

        var boundary = Boundary();
        using var body = new MemoryStream();
        foreach (var (_, head, content) in _parts)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\n{head}\r\n"));
            body.Write(content);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        var contentType = $"multipart/form-data; boundary={boundary}";
        return new(Body.FromBytes(body.ToArray(), contentType), contentType)
        {
            Rules = _places.Rules,
            ContentTypeMatcher = Match.Regex(contentType, AnyBoundary),
        };
    }

    private MultipartParts Add(string name, string? fileName, string? contentType, byte[] content, RuleList? rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (_parts.Exists(part => part.Name == name))
            throw new ArgumentException($"The part '{name}' is said twice; parts are known by their names.", nameof(name));

        var head = new StringBuilder($"Content-Disposition: form-data; name=\"{Quotable(name)}\"");
        if (fileName is not null)
            head.Append($"; filename=\"{Quotable(fileName)}\"");
        head.Append("\r\n");
        if (contentType is not null)
            head.Append($"Content-Type: {contentType}\r\n");
        _parts.Add((name, head.ToString(), content));
        var place = TemplatePath.Root.Member(name);
        if (rules is not null)
            _places.Add(place.ToString(), rules);
        if (contentType is not null && !contentType.Contains(';', StringComparison.Ordinal))
            _places.Add(place.Member("content-type").ToString(), new RuleList(RuleCombination.And, [new RegexRule($"{System.Text.RegularExpressions.Regex.Escape(contentType)}(;.*)?")]));
        return this;
    }

    private static string Quotable(string name) => name.AsSpan().IndexOfAny("\"\\\r\n") < 0
        ? name
        : throw new ArgumentException($"The name '{name}' holds a quote, a backslash or a line break; clients write those in different ways.", nameof(name));

    private static string Required(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text;
    }

    /// <summary>The same parts have the same boundary, so that the pact file does not change.</summary>
    private string Boundary()
    {
        var boundary = "contracts";
        while (_parts.Exists(part => part.Content.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"--{boundary}")) >= 0))
            boundary += "-0";
        return boundary;
    }
}
