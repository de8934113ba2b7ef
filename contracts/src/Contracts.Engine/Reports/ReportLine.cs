namespace Contracts.Engine.Reports;

/// <summary>A line of a report, with what it means; where there is color it says the same.</summary>
/// <param name="Text">The line, without a line break.</param>
/// <param name="Tone">What it means.</param>
public readonly record struct ReportLine(string Text, ReportTone Tone = ReportTone.Plain)
{
    /// <summary>Several lines as one text.</summary>
    /// <param name="lines">The lines.</param>
    public static string Join(IEnumerable<ReportLine> lines) => string.Join('\n', lines.Select(line => line.Text));
}

/// <summary>What a line of a report means.</summary>
public enum ReportTone
{
    /// <summary>Nothing more than it says.</summary>
    Plain,

    /// <summary>The name of what follows.</summary>
    Heading,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Bad news.</summary>
    Bad,

    /// <summary>Something to look at that fails nothing.</summary>
    Warning,

    /// <summary>What the contract asks for.</summary>
    Expected,

    /// <summary>What came.</summary>
    Actual,

    /// <summary>For those who want to know more.</summary>
    Faint,
}
