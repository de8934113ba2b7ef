using System.Globalization;
using System.Text;

namespace PactBroker.Client.Matrix;

/// <summary>
/// Writes a question the way the Pact tools do. A target environment or several applications want the newest result of each pair of versions
/// (<c>cvpv</c>); one application alone is compared with the newest of the others (<c>cvp</c>, <c>latest</c>).
/// </summary>
internal static class MatrixQueryString
{
    public static string Write(MatrixQuery query)
    {
        var text = new StringBuilder();
        foreach (var selector in query.Selectors)
            WriteSelector(text, selector);

        var comparesLatest = query.Selectors.Length == 1 && query.ToEnvironment is null;
        Add(text, "latestby", comparesLatest ? "cvp" : "cvpv");
        Add(text, "latest", comparesLatest ? "true" : null);
        Add(text, "environment", query.ToEnvironment);
        Add(text, "tag", query.ToTag);
        Add(text, "mainBranch", query.ToMainBranch ? "true" : null);
        Add(text, "asOf", query.AsOf?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Add(text, "allowUndecided", query.AllowUndecided ? "true" : null);
        Add(text, "success", query.OnlySuccesses ? "true" : null);
        foreach (var ignored in query.Ignored)
        {
            Add(text, "ignore[][pacticipant]", ignored.Pacticipant);
            Add(text, "ignore[][version]", ignored.Version);
        }

        return text.ToString();
    }

    private static void WriteSelector(StringBuilder text, MatrixSelector selector)
    {
        Add(text, "q[][pacticipant]", selector.Pacticipant);
        Add(text, "q[][version]", selector.Version);
        Add(text, "q[][latest]", selector.Latest ? "true" : null);
        Add(text, "q[][tag]", selector.Tag);
        Add(text, "q[][branch]", selector.Branch);
        Add(text, "q[][mainBranch]", selector.MainBranch ? "true" : null);
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is null)
            return;
        text.Append(text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
    }
}
