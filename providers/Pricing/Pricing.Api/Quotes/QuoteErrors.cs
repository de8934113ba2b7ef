namespace Pricing.Api.Quotes;

/// <summary>Everything that is wrong with a request, by the member it is wrong with.</summary>
internal sealed class QuoteErrors
{
    private readonly SortedDictionary<string, List<string>> _byMember = new(StringComparer.Ordinal);

    public bool Any => _byMember.Count > 0;

    public void Add(string member, string error)
    {
        if (!_byMember.TryGetValue(member, out var errors))
            _byMember[member] = errors = [];
        errors.Add(error);
    }

    public IDictionary<string, string[]> ToDictionary() => _byMember.ToDictionary(member => member.Key, member => member.Value.ToArray());
}
