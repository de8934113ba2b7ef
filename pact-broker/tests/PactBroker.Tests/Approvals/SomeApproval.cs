using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Approvals;

internal static class SomeApproval
{
    /// <summary>A consumer asks a provider with an owner for something new.</summary>
    /// <returns>The uuid of what the owner has to decide.</returns>
    public static async Task<string> AwaitedAsync(Talk talk)
    {
        var (consumer, provider) = ($"Asker-{Guid.CreateVersion7():N}", $"Owned-{Guid.CreateVersion7():N}");
        await talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, "1", provider, SomePact.Between(consumer, provider, "agreed")));
        await talk.PutAsync($"/pacticipants/{provider}/approval", """{"owners":["alice"]}""");
        await talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, "2", provider, SomePact.Between(consumer, provider, "new")));
        return (await talk.GetAsync($"/approvals?state=pending&pacticipant={provider}")).Json["_embedded"]!["approvals"]![0]!["uuid"]!.ToString();
    }
}
