using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;

namespace Contracts.Cli.Verifying;

/// <summary>A verification for build systems: a suite per contract, a case per interaction. A pending failure is a skipped case.</summary>
internal static class JUnitReport
{
    public static async Task WriteAsync(VerificationReport report, string path, CancellationToken cancellationToken)
    {
        var document = new XDocument(new XElement("testsuites", report.Contracts.Select(contract => Suite(contract, report.Provider))));
        await using var file = File.Create(path);
        await using var writer = XmlWriter.Create(file, new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(false) });
        await document.SaveAsync(writer, cancellationToken);
    }

    private static XElement Suite(ContractResult contract, string provider) => new(
        "testsuite",
        new XAttribute("name", Clean($"{contract.Contract.Document.Consumer} - {provider}")),
        new XAttribute("tests", contract.Interactions.Length),
        new XAttribute("failures", contract.Interactions.Count(interaction => IsFailure(contract, interaction))),
        new XAttribute("skipped", contract.Interactions.Count(interaction => interaction.Verdict != Verdict.Passed && contract.IsPending(interaction))),
        new XAttribute("time", Seconds(contract.Interactions.Aggregate(TimeSpan.Zero, (sum, interaction) => sum + interaction.Duration))),
        contract.Interactions.Select(interaction => Case(contract, interaction, provider)));

    private static XElement Case(ContractResult contract, InteractionResult interaction, string provider)
    {
        var element = new XElement(
            "testcase",
            new XAttribute("classname", Clean(provider)),
            new XAttribute("name", Clean(InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction))),
            new XAttribute("time", Seconds(interaction.Duration)));
        if (IsFailure(contract, interaction))
            element.Add(new XElement("failure", new XAttribute("message", Clean(Message(interaction))), Clean(TextReport.Render(contract.Contract, interaction))));
        else if (interaction.Verdict != Verdict.Passed)
            element.Add(new XElement("skipped", new XAttribute("message", Clean("pending: " + Message(interaction)))));
        return element;
    }

    private static bool IsFailure(ContractResult contract, InteractionResult interaction) =>
        interaction.Verdict != Verdict.Passed && !contract.IsPending(interaction);

    private static string Message(InteractionResult interaction) =>
        interaction.Problem ?? interaction.Mismatches.Select(mismatch => mismatch.Message).FirstOrDefault() ?? interaction.Verdict.ToString();

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write some characters, and what a provider answers may hold any.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsWritable(rune) ? rune.ToString() : "\uFFFD"));

    private static bool IsWritable(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
}
