namespace Contracts.Providers.Reports.Files;

/// <summary>The looks of the page. Without angle brackets and ampersands, which an encoder would change.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --text: #1b1f24; --page: #ffffff; --faint: #57606a; --line: #d0d7de; --good: #116329; --bad: #a40e26; --wait: #7d4e00; --box: #f6f8fa; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --page: #0d1117; --faint: #9da7b1; --line: #3d444d; --good: #56d364; --bad: #ff8f87; --wait: #e3b341; --box: #161b22; } }
        body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
        main { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; overflow-wrap: anywhere; }
        .good { color: var(--good); } .bad, .failed h2 { color: var(--bad); } .wait, .pending h2 { color: var(--wait); }
        .table { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; }
        th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; }
        thead th { background: var(--box); } tbody th { font-weight: 400; }
        section { border: 1px solid var(--line); border-left: .3rem solid var(--bad); border-radius: .4rem; padding: .5rem 1rem; margin: 1rem 0; }
        section.pending { border-left-color: var(--wait); }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
        pre { background: var(--box); padding: .75rem; overflow-x: auto; } summary { cursor: pointer; padding: .3rem 0; }
        """;
}
