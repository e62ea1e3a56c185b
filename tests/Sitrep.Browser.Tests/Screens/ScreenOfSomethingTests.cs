using Sitrep.Browser.Tests.Browsers;
using Sitrep.Workbench.Tests;

namespace Sitrep.Browser.Tests.Screens;

/// <summary>Screens of one thing, and lists that something is asked of: beside <see cref="EveryScreenTests"/>, so that two are looked at at once.</summary>
public sealed class ScreenOfSomethingTests(Chromium chromium, CaseLedger ledger, ServedToAll shared)
{
    public static TheoryData<string> Screens() => [.. AllScreens.OfSomething];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task AScreenIsThereForEverybody(string screen)
    {
        await using var visit = await chromium.Visit(await shared.Address(ledger));
        await AllScreens.Check(visit, screen);
    }
}
