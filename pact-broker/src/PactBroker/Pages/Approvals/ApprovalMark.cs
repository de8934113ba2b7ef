using Microsoft.AspNetCore.Components;
using PactBroker.Approvals;
using PactBroker.Pages.Layout;
using PactBroker.Pairs;

namespace PactBroker.Pages.Approvals;

/// <summary>How a request for approval stands, and what it is about, as people see it.</summary>
internal static class ApprovalMark
{
    public static RenderFragment Of(string state) => state switch
    {
        ApprovalState.Pending => Marks.Of(Standing.Changed, "waits for a decision"),
        ApprovalState.Approved => Marks.Of(Standing.Good, state),
        ApprovalState.Rejected => Marks.Of(Standing.Failed, state),
        _ => Marks.Of(Standing.Never, state),
    };

    /// <summary>What the contract says of whom.</summary>
    public static string Subject(ApprovalRow row) => row.Provider is { } provider ? $"{row.Publisher} expects of {provider}"
        : $"{row.Publisher} {(row.Role == "reader" ? "reads" : "writes")} {row.Channel}";
}
