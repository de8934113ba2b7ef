using Contracts.Engine.Reports;

namespace Contracts.Providers;

/// <summary>Who reads the reports of a verifier, beside whoever catches its exception.</summary>
public sealed class PactVerifierConfig
{
    /// <summary>Where reports are written to, line by line.</summary>
    /// <value>By default nobody.</value>
    public IEnumerable<IOutput> Outputters { get; set; } = [];

    /// <summary>Which reports are written: from <see cref="PactLogLevel.Information"/> on each, from <see cref="PactLogLevel.Warn"/> on those of failures.</summary>
    /// <value>By default each.</value>
    public PactLogLevel LogLevel { get; set; } = PactLogLevel.Information;

    /// <summary>Writes a line to every output.</summary>
    /// <param name="line">The line.</param>
    public void WriteLine(string line)
    {
        foreach (var output in Outputters)
            output.WriteLine(line);
    }
}
