using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Sitrep.Components.Styles;
using Sitrep.Components.Wording;
using Sitrep.Views.Briefs;

namespace Sitrep.Components.Briefs;

/// <summary>Writes a brief as one HTML file that needs nothing beside it: no script, and a policy in it that lets nothing be run or fetched.</summary>
public static class BriefHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private const string Style = """
        body { margin: 0; font: 16px/1.5 Georgia, serif; color: var(--st-ink); background: var(--st-ground); }
        .st-brief { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
        h1, h2 { font-family: system-ui, sans-serif; line-height: 1.2; }
        h2 { margin-top: 2rem; border-bottom: 1px solid var(--st-line); }
        a { color: var(--st-link); }
        li { margin: .4rem 0; }
        .st-cite { display: inline-block; min-width: 24px; line-height: 24px; text-align: center; }

        """;

    /// <summary>Writes the brief, LF line ends.</summary>
    public static void Write(TextWriter output, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(brief);
        output.Write($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        output.Write($"<title>{WebUtility.HtmlEncode(EventWords.Visible(brief.Title))}</title>\n<style>\n{ComponentStyles.Css}{Style.ReplaceLineEndings("\n")}</style></head>\n<body>\n");
        output.Write(Body(brief).GetAwaiter().GetResult().ReplaceLineEndings("\n"));
        output.Write("\n</body></html>\n");
    }

    private static async Task<string> Body(Brief brief)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<BriefPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(BriefPage.Brief)] = brief })).ConfigureAwait(false)).ToHtmlString()).ConfigureAwait(false);
    }
}
