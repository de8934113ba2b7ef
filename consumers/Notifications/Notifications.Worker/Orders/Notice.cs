namespace Notifications.Worker.Orders;

/// <summary>Somebody is to be told something about an order.</summary>
/// <param name="Recipient">A customer or a technician.</param>
/// <param name="Order">The order.</param>
/// <param name="Text">What they are told.</param>
public sealed record Notice(string Recipient, Guid Order, string Text);
