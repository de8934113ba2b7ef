using Microsoft.AspNetCore.Components;
using PactBroker.Pages.Layout;
using PactBroker.Pairs;
using PactBroker.Webhooks.Deliveries;

namespace PactBroker.Pages.Webhooks;

/// <summary>How a delivery stands, as people see it.</summary>
internal static class DeliveryMark
{
    public static RenderFragment Of(string status) => status switch
    {
        DeliveryOutcome.Succeeded => Marks.Of(Standing.Good, "delivered"),
        DeliveryOutcome.Failed => Marks.Of(Standing.Failed, "not delivered"),
        DeliveryOutcome.Retrying => Marks.Of(Standing.Pending, "failed, will be tried again"),
        _ => Marks.Of(Standing.Never, "waits to be sent"),
    };
}
