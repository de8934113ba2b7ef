using System.CommandLine;

namespace Contracts.Cli.Approvals;

/// <summary>Which request.</summary>
internal static class ApprovalArgument
{
    public static Argument<string> Uuid() => new("uuid") { Description = "The request, as 'contracts approval list' shows it" };
}
