namespace Contracts.Conformance.Tests.CompatibilitySuite.Running;

/// <summary>The text of a step as a regular expression; <c>{string}</c> stands for a quoted text, <c>{int}</c> for a number. Groups become arguments, and a table the last one.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class StepAttribute(string pattern) : Attribute
{
    public string Pattern => pattern;
}
