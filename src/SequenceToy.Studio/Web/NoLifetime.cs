using Microsoft.Extensions.Hosting;

namespace SequenceToy.Studio.Web;

/// <summary>The lifetime of a server that its owner ends: it handles no signals.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
