namespace Contracts.Engine.Reports;

/// <summary>How much is written to outputs. What fails is in the exception whatever the level.</summary>
public enum PactLogLevel
{
    /// <summary>As <see cref="Debug"/>.</summary>
    Trace,

    /// <summary>Also what is asked and answered while a test runs.</summary>
    Debug,

    /// <summary>Reports, also good ones.</summary>
    Information,

    /// <summary>As <see cref="Error"/>.</summary>
    Warn,

    /// <summary>Reports of failures.</summary>
    Error,

    /// <summary>Nothing.</summary>
    None,
}
