using Contracts.Providers.Reports;
using Contracts.Providers.Results;

namespace Contracts.Providers;

/// <summary>A provider does not honor its contracts. The message is the report.</summary>
public sealed class PactVerificationFailedException : Exception
{
    /// <summary>The failure of a whole run.</summary>
    /// <param name="report">What the run found.</param>
    public PactVerificationFailedException(VerificationReport report)
        : base(TextReport.Render(report))
    {
        Report = report;
    }

    /// <summary>What the run found.</summary>
    public VerificationReport Report { get; }
}
