using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PactBroker.Domain.Registry.Contents;

/// <summary>
/// The GUID of a schema: MD5 over the text and all that belongs to it, byte by byte as other registries compute it, so that
/// data with the GUID in a header is read wherever the schema is registered.
/// </summary>
internal sealed class SchemaIdentity : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);

    private SchemaIdentity()
    {
    }

    public static Guid Of(SchemaContent content)
    {
        using var identity = new SchemaIdentity();
        identity.Add(content);
        return new Guid(identity._hash.GetHashAndReset(), bigEndian: true);
    }

    public void Dispose() => _hash.Dispose();

    private void Add(SchemaContent content)
    {
        Add(content.Text);
        foreach (var reference in content.References)
        {
            Add(reference.Name);
            Add(reference.Subject);
            Add(reference.Version);
        }

        if (content.Metadata is not null)
        {
            Add(content.Metadata);
        }

        if (content.RuleSet is not null)
        {
            Add(content.RuleSet);
        }
    }

    private void Add(SchemaMetadata metadata)
    {
        Mark();
        foreach (var (path, tags) in Sorted(metadata.Tags))
        {
            Add(path);
            AddSorted(tags);
        }

        Add(metadata.Properties);
        AddSorted(metadata.Sensitive);
    }

    private void Add(SchemaRuleSet rules)
    {
        Mark();
        foreach (var rule in (rules.MigrationRules ?? []).Concat(rules.DomainRules ?? []).Concat(rules.EncodingRules ?? []))
        {
            Add(rule);
        }

        Add(rules.EnableAt);
    }

    private void Add(SchemaRule rule)
    {
        Add(rule.Name);
        Add(rule.Doc);
        Add(rule.Kind);
        Add(rule.Mode);
        Add(rule.Type);
        AddSorted(rule.Tags);
        Add(rule.Params);
        Add(rule.Expr);
        Add(rule.OnSuccess);
        Add(rule.OnFailure);
        if (rule.Disabled)
        {
            Mark();
        }
    }

    private void Add(IReadOnlyDictionary<string, string>? values)
    {
        foreach (var (name, value) in Sorted(values))
        {
            Add(name);
            Add(value);
        }
    }

    private void AddSorted(IReadOnlyList<string>? values)
    {
        foreach (var value in (values ?? []).Order(StringComparer.Ordinal))
        {
            Add(value);
        }
    }

    private void Add(string? text)
    {
        if (text is not null)
        {
            _hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
    }

    private void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        _hash.AppendData(bytes);
    }

    private void Mark() => _hash.AppendData([1]);

    private static IEnumerable<KeyValuePair<string, T>> Sorted<T>(IReadOnlyDictionary<string, T>? values) =>
        (values ?? new Dictionary<string, T>()).OrderBy(value => value.Key, StringComparer.Ordinal);
}
