namespace PactBroker.Secrets;

/// <summary>Something was sealed with a key that is not there any more.</summary>
internal sealed class SecretLostException() : Exception(Text)
{
    public const string Text = "What is secret in it was encrypted with a key that is gone from the database: give the secrets again.";
}
