using Payments.Clients.Users;
using ServiceDefaults.Calls;

namespace Payments.Api.Payments;

/// <summary>Finds where a customer's receipt goes. A payment does not wait for it: without Users the card is charged without a receipt.</summary>
internal sealed partial class Receipts(UsersClient users, ILogger<Receipts> logger)
{
    public async Task<string?> EmailOfAsync(Guid customer, CancellationToken cancellationToken)
    {
        try
        {
            return await users.FindEmailAsync(customer, cancellationToken);
        }
        catch (ProviderFailedException failure)
        {
            LogWithoutReceipt(customer, failure);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Customer {Customer} is charged without a receipt.")]
    private partial void LogWithoutReceipt(Guid customer, ProviderFailedException failure);
}
