namespace PactBroker.Client.Access;

/// <summary>A token that has just been made.</summary>
/// <param name="Token">What it is.</param>
/// <param name="Secret">What to send to the broker. It is shown this once.</param>
public sealed record NewAccessToken(AccessToken Token, string Secret)
{
    /// <summary>Does not show the secret.</summary>
    public override string ToString() => $"token {Token.Uuid}";
}
