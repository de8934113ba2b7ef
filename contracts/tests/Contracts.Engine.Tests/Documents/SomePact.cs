namespace Contracts.Engine.Tests.Documents;

/// <summary>Pact files that use everything their version has.</summary>
internal static class SomePact
{
    public const string V2 = """
        {
          "consumer": {"name": "Web shop"}, "provider": {"name": "Prices"},
          "interactions": [{
            "description": "a request for a price",
            "providerState": "product 42 is priced",
            "request": {
              "method": "POST", "path": "/prices", "query": "q=a+b%2Fc&flag&q=%C3%A9",
              "headers": {"Content-Type": "application/json", "X-Odd Name": "1, 2"},
              "body": {"id": 42, "amount": 1.50},
              "matchingRules": {
                "$.path": {"match": "regex", "regex": "/prices"},
                "$.headers['X-Odd Name']": {"match": "regex", "regex": ".*"},
                "$.query.q": {"match": "type"},
                "$.query['a[]']": {"match": "type"},
                "$.body.id": {"match": "type"}, "$.body": {"match": "type", "min": 1}
              }
            },
            "response": {"status": 200, "headers": {"Content-Type": "text/plain"}, "body": "1.50 €"}
          }],
          "metadata": {"pactSpecification": {"version": "2.0.0"}, "client": {"name": "shop", "numbers": [1, 2]}}
        }
        """;

    public const string V3 = """
        {
          "consumer": {"name": "c"}, "provider": {"name": "p"},
          "interactions": [{
            "_id": "0815", "description": "d",
            "providerStates": [{"name": "s", "params": {"id": 7, "on": true, "none": null}}, {"name": "t"}],
            "request": {
              "method": "PUT", "path": "/a%20b", "query": {"a[]": ["1", "2"], "flag": [null], "empty": [""]},
              "headers": {"Content-Type": "application/json"}, "body": "\"just text\"",
              "matchingRules": {
                "path": {"combine": "AND", "matchers": [{"match": "regex", "regex": "/.*"}]},
                "query": {"a[]": {"combine": "OR", "matchers": [{"match": "type"}, {"match": "null"}]}},
                "header": {"Content-Type": {"combine": "AND", "matchers": [{"match": "include", "value": "json"}]}},
                "body": {"$": {"combine": "AND", "matchers": [{"match": "someplugin", "with": [1, {"deep": 1.0}]}]}}
              },
              "generators": {"path": {"type": "ProviderState", "expression": "/${id}", "dataType": "STRING"}, "body": {"$.id": {"type": "Dice", "sides": 6}}}
            },
            "response": {"status": 201, "headers": {"Content-Type": "image/png"}, "body": "iVBORw0KGgo="}
          }],
          "metadata": {"pactSpecification": {"version": "3.0.0"}}
        }
        """;

    public const string V3Messages = """
        {
          "consumer": {"name": "c"}, "provider": {"name": "p"},
          "messages": [{
            "description": "order placed", "contents": {"id": 1}, "metadata": {"contentType": "application/json", "topic": "orders", "retries": 3},
            "matchingRules": {"body": {"$.id": {"combine": "AND", "matchers": [{"match": "integer"}]}}, "metadata": {"topic": {"combine": "AND", "matchers": [{"match": "type"}]}}}
          }],
          "metadata": {"pactSpecification": {"version": "3.0.0"}}
        }
        """;

    public const string V4 = """
        {
          "consumer": {"name": "c"}, "provider": {"name": "p"}, "links": {"self": "here"},
          "interactions": [
            {
              "type": "Synchronous/HTTP", "description": "d", "key": "k1", "pending": true, "transport": "https",
              "comments": {"text": ["why"], "testname": "a test", "references": {"tickets": {"one": "T-1"}}, "own": 1},
              "pluginConfiguration": {"proto": {"a": 1}}, "interactionMarkup": {"markup": "# x", "markupType": "COMMON_MARK"},
              "providerStates": [{"name": "s"}],
              "request": {
                "method": "GET", "path": "/x", "query": {"q": ["ä"]}, "headers": {"Accept": ["application/json", "text/plain"]},
                "body": {"content": "{\"a\": 1}", "contentType": "application/json", "encoded": "JSON"}, "tool": {"own": true}
              },
              "response": {
                "status": 200,
                "body": {"content": {"z": 1e3, "a": [1.0, 12345678901234567890, "😀", "\u0001"]}, "contentType": "application/json", "encoded": false},
                "matchingRules": {"status": {"combine": "AND", "matchers": [{"match": "statusCode", "status": "success"}]}}
              }
            },
            {
              "type": "Asynchronous/Messages", "description": "m", "pending": false,
              "contents": {"content": "AAEC/w==", "contentType": "application/octet-stream", "contentTypeHint": "BINARY", "encoded": "base64"},
              "metadata": {"key": {"a": 1}, "topic": "t"}
            },
            {
              "type": "Synchronous/Messages", "description": "s", "pending": false,
              "request": {"contents": {"content": "text", "contentType": "text/plain", "encoded": false}},
              "response": [{"contents": {"content": ""}}, {"contents": {"content": null}, "metadata": {"n": 1}}]
            },
            {"type": "Carrier/Pigeon", "description": "coo"}
          ],
          "metadata": {"pactSpecification": {"version": "4.0"}, "plugins": [{"name": "proto", "version": "1", "configuration": {}}]}
        }
        """;
}
