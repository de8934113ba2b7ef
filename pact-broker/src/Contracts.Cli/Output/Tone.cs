namespace Contracts.Cli.Output;

/// <summary>What a text means; where there is color it says the same.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Good,
    Bad,
    Warning,
    Faint,
}
