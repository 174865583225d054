package org.arshjul.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An SMTP server (RFC 5321) on the loopback that misbehaves as it is told. */
final class ScriptedSmtpServer implements AutoCloseable {

    private record Refused(String answer, int times) {}

    /** A moment in the taking of a mail: its recipient is named, all of it is here, the answer has gone. */
    enum Moment {
        RECIPIENT,
        RECEIVED,
        ANSWERED
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final Map<String, Refused> refusals = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean login;
    private volatile boolean hangUp;
    private volatile boolean waiting;
    private volatile int silences;
    private volatile int cuts;
    private volatile String afterData;
    private volatile Consumer<Moment> watcher = moment -> {};

    ScriptedSmtpServer() throws IOException {
        Thread listener = new Thread(this::listen, "scripted-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    /** Tells of every such moment, before anything more is said. */
    void watch(Consumer<Moment> newWatcher) {
        watcher = newWatcher;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on a good server that has received nothing. */
    void behave() {
        accepted.clear();
        refusals.clear();
        hanging.clear();
        hangUp = false;
        login = false;
        silences = 0;
        cuts = 0;
        afterData = null;
    }

    void refuse(String address, String answer) {
        refuse(address, answer, Integer.MAX_VALUE);
    }

    void refuse(String address, String answer, int times) {
        refusals.put(address, new Refused(answer, times));
    }

    /** Lets nobody in but whoever has the right password, which nobody has. */
    void demandLogin() {
        login = true;
    }

    /** Says nothing any more once that recipient is named. */
    void hangOn(String address) {
        hanging.add(address);
    }

    /** Answers that to every mail once it has it in full. */
    void refuseData(String answer) {
        afterData = answer;
    }

    /** Whether a client waits for an answer that does not come. */
    boolean keepsWaiting() {
        return waiting;
    }

    /** Gives up all conversations that it had begun. */
    void dropAll() throws IOException {
        for (Socket client : open) {
            client.close();
        }
        waiting = false;
    }

    /** Closes each connection at once. */
    void hangUp(boolean now) {
        hangUp = now;
    }

    /** Takes that many mails in full and never answers. */
    void silentAfterData(int mails) {
        silences = mails;
    }

    /** Takes that many mails in full and cuts the connection instead of answering. */
    void cutAfterData(int mails) {
        cuts = mails;
    }

    /** The mails that it has in full, answered or not. */
    List<String> accepted() {
        return accepted;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (hangUp) {
                    client.close();
                    continue;
                }
                open.add(client);
                Thread talk = new Thread(() -> talk(client), "scripted-smtp-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 scripted");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean data = line.startsWith("DATA");
                String answer = data ? data(client, in) : answer(line);
                if (answer != null) {
                    say(client, answer);
                }
                if (data) {
                    watcher.accept(Moment.ANSWERED);
                }
            }
        } catch (IOException gone) {
            // The client gave up first, which is what several tests are about.
            open.remove(client);
        }
    }

    private String answer(String line) {
        if (line.startsWith("EHLO") && login) {
            return "250-scripted\r\n250 AUTH PLAIN";
        }
        if (line.startsWith("AUTH")) {
            return "535 5.7.8 wrong password";
        }
        if (!line.startsWith("RCPT TO:")) {
            return line.startsWith("QUIT") ? "221 bye" : "250 ok";
        }
        watcher.accept(Moment.RECIPIENT);
        String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        if (hanging.contains(address)) {
            waiting = true;
            return null;
        }
        Refused refused = refusals.get(address);
        if (refused == null || refused.times() == 0) {
            return "250 ok";
        }
        refusals.put(address, new Refused(refused.answer(), refused.times() - 1));
        return refused.answer();
    }

    private String data(Socket client, BufferedReader in) throws IOException {
        say(client, "354 go on");
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        if (afterData != null) {
            return afterData;
        }
        accepted.add(mail.toString());
        watcher.accept(Moment.RECEIVED);
        if (silences > 0) {
            silences--;
            return null;
        }
        if (cuts > 0) {
            cuts--;
            client.close();
            throw new SocketException("cut");
        }
        return "250 accepted";
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
