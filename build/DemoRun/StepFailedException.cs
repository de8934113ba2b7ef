namespace DemoRun;

/// <summary>A step ended otherwise than the story says.</summary>
public sealed class StepFailedException(string message) : Exception(message);
