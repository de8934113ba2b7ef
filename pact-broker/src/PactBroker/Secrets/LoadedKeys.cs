using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace PactBroker.Secrets;

/// <summary>The keys that were read from the database, for Data Protection, which cannot wait for one. A new key is handed on to be written there.</summary>
internal sealed class LoadedKeys(IEnumerable<KeyRow> rows) : IXmlRepository
{
    private readonly List<XElement> _elements = [.. rows.Select(row => XElement.Parse(row.Xml))];

    public (string Name, string Xml)? Added { get; private set; }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. _elements];

    public void StoreElement(XElement element, string friendlyName)
    {
        _elements.Add(new XElement(element));
        Added = (friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
