using System.Globalization;
using System.Xml.Linq;
using Contracts.Providers.Results;

namespace Contracts.Providers.Reports.Files;

/// <summary>A verification for build systems: a suite per contract, a case per interaction. A pending failure is a skipped case.</summary>
internal static class JUnitReport
{
    public static string Render(VerificationReport report)
    {
        var document = new XElement("testsuites", report.Contracts.Select(contract => Suite(contract, report.Provider)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }

    private static XElement Suite(ContractResult contract, string provider) => new(
        "testsuite",
        new XAttribute("name", XmlText.Clean($"{contract.Contract.Document.Consumer} - {provider}")),
        new XAttribute("tests", contract.Interactions.Length),
        new XAttribute("failures", contract.Interactions.Count(interaction => IsFailure(contract, interaction))),
        new XAttribute("skipped", contract.Interactions.Count(interaction => interaction.Verdict != Verdict.Passed && contract.IsPending(interaction))),
        new XAttribute("time", Seconds(contract.Interactions.Aggregate(TimeSpan.Zero, (sum, interaction) => sum + interaction.Duration))),
        contract.Interactions.Select(interaction => Case(contract, interaction, provider)));

    private static XElement Case(ContractResult contract, InteractionResult interaction, string provider)
    {
        var element = new XElement(
            "testcase",
            new XAttribute("classname", XmlText.Clean(provider)),
            new XAttribute("name", XmlText.Clean(InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction))),
            new XAttribute("time", Seconds(interaction.Duration)));
        if (IsFailure(contract, interaction))
            element.Add(new XElement("failure", new XAttribute("type", Verdicts.VerdictClasses.Of(interaction.Verdict).Word), new XAttribute("message", XmlText.Clean(interaction.Summary)), XmlText.Clean(TextReport.Render(contract.Contract, interaction))));
        else if (interaction.Verdict != Verdict.Passed)
            element.Add(new XElement("skipped", new XAttribute("message", XmlText.Clean("pending: " + interaction.Summary))));
        else if (interaction.IsFromEarlierRun)
            element.Add(new XElement("system-out", $"not replayed: as of {TimeText.Of(interaction.VerifiedAt)}"));
        return element;
    }

    private static bool IsFailure(ContractResult contract, InteractionResult interaction) =>
        interaction.Verdict != Verdict.Passed && !contract.IsPending(interaction);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
