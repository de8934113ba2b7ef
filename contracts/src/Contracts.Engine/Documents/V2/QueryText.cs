using System.Collections.Immutable;
using System.Text;

namespace Contracts.Engine.Documents.V2;

/// <summary>The query of a V1 or V2 file: one text, still encoded: <c>q=a+b&amp;flag</c>.</summary>
internal static class QueryText
{
    public static ImmutableArray<QueryParameter> Parse(string text)
    {
        var names = new List<string>();
        var values = new Dictionary<string, List<string?>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var name = Decode(equals < 0 ? part : part[..equals]);
            if (!values.TryGetValue(name, out var list))
            {
                names.Add(name);
                values[name] = list = [];
            }

            list.Add(equals < 0 ? null : Decode(part[(equals + 1)..]));
        }

        return [.. names.Select(name => new QueryParameter(name, [.. values[name]]))];
    }

    public static string Format(IEnumerable<QueryParameter> parameters)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parameters.SelectMany(parameter => parameter.Values, (parameter, value) => (parameter.Name, value)))
        {
            if (text.Length > 0)
                text.Append('&');
            text.Append(Encode(name));
            if (value is not null)
                text.Append('=').Append(Encode(value));
        }

        return text.ToString();
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+");
}
