using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PactBroker.Secrets;

/// <summary>Wraps the secret part of a key with the key from outside.</summary>
internal sealed class KeyWrapping(OutsideKey key) : IXmlEncryptor
{
    internal static readonly XName Element = "wrapped";
    internal static readonly XName By = "by";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement(Element, new XAttribute(By, key.Id), key.Wrap(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyUnwrapping));
}

/// <summary>Data Protection finds it by its name in what was wrapped.</summary>
internal sealed class KeyUnwrapping(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var id = (string?)encryptedElement.Attribute(KeyWrapping.By) ?? "";
        var key = services.GetRequiredService<SecretOptions>().Find(id) ?? throw new CryptographicException($"The key was wrapped by another one from outside, {id}.");
        return XElement.Parse(key.Unwrap(encryptedElement.Value));
    }
}
